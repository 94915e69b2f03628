import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import SettingsIcon from '@material-ui/icons/SettingsOutlined';
import { PluginLocator, reasonOf } from '../../api';
import { useConfigSchema } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { NoPackages, PluginPageSkeleton } from '../PluginPage';
import { Section } from '../Section';
import { PackageConfigs } from './PackageConfigs';

/**
 * What the packages of a plugin can be configured with, one after the other.
 *
 * @internal
 */
export function ConfigSection({ locator }: { locator: PluginLocator }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { asksAgain, data, error, refetch } = useConfigSchema(locator);

  const content = () => {
    if (data?.packages.length === 0) {
      return (
        <NoPackages icon={SettingsIcon} title={t('configForm.noneTitle')} />
      );
    }
    if (data) {
      return (
        <PackageConfigs
          packages={data.packages}
          asksAgain={asksAgain}
          onAsk={refetch}
        />
      );
    }
    return error ? (
      <LoadFailure
        title={t('configForm.failed', { message: reasonOf(error, t) })}
        error={error}
        onRetry={refetch}
      />
    ) : (
      <PluginPageSkeleton label={t('configForm.loading')} />
    );
  };

  return <Section title={t('configForm.heading')}>{content()}</Section>;
}
