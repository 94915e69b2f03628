import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import DescriptionIcon from '@material-ui/icons/DescriptionOutlined';
import { isNotFound, PluginLocator, reasonOf } from '../../api';
import { useReadme } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import {
  NoPackages,
  PackagePicker,
  PluginPageSkeleton,
  usePickedPackage,
} from '../PluginPage';
import { Readme } from './Readme';

/**
 * The readme of a package of a plugin, and the choice of another.
 *
 * @internal
 */
export function PluginReadme({ locator }: { locator: PluginLocator }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { picked, packages, pick } = usePickedPackage(locator);
  const { data, error, isPlaceholderData, refetch } = useReadme(
    locator,
    picked,
  );

  const content = () => {
    if (data) {
      return <Readme readme={data} outdated={isPlaceholderData} />;
    }
    if (!picked && isNotFound(error)) {
      return <NoPackages icon={DescriptionIcon} title={t('readme.none')} />;
    }
    if (error) {
      return (
        <LoadFailure
          title={t('readme.failed', { message: reasonOf(error, t) })}
          error={error}
          onRetry={refetch}
        />
      );
    }
    return <PluginPageSkeleton label={t('readme.loading')} />;
  };

  return (
    <>
      <PackagePicker
        id="readme"
        packages={data?.packages ?? packages}
        picked={picked ?? data?.packageName}
        onPick={pick}
      />
      {content()}
    </>
  );
}
