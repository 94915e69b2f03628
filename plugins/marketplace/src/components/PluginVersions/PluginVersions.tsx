import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import HistoryIcon from '@material-ui/icons/History';
import { isNotFound, PluginLocator, reasonOf } from '../../api';
import { useVersions } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';
import { LoadFailure } from '../LoadFailure';
import {
  NoPackages,
  PackagePicker,
  PluginPageSkeleton,
  usePickedPackage,
} from '../PluginPage';
import { FADING } from '../fading';
import { VersionFacts } from './VersionFacts';
import { VersionTable } from './VersionTable';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
      alignContent: 'start',
      ...FADING,
    },
    outdated: { opacity: 0.5 },
  }),
  { name: 'MarketplacePluginVersions' },
);

/**
 * The versions of a package of a plugin, and the choice of another.
 *
 * @internal
 */
export function PluginVersions({ locator }: { locator: PluginLocator }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { picked, packages, pick } = usePickedPackage(locator);
  const { data, error, isPlaceholderData, refetch } = useVersions(
    locator,
    picked,
  );

  const content = () => {
    if (data) {
      const { failure, packageName, versions } = data;
      return (
        <div
          className={`${classes.root} ${
            isPlaceholderData ? classes.outdated : ''
          }`}
          aria-busy={isPlaceholderData}
        >
          <VersionFacts response={data} />
          {versions.length > 0 ? (
            <VersionTable key={packageName} response={data} />
          ) : (
            <EmptyNote
              level={4}
              icon={HistoryIcon}
              title={t('versions.none')}
              description={
                failure ??
                (data.packages.length > 0
                  ? t('versions.noneHint', { name: packageName })
                  : t('packages.none'))
              }
            />
          )}
        </div>
      );
    }
    if (!picked && isNotFound(error)) {
      return <NoPackages icon={HistoryIcon} title={t('versions.none')} />;
    }
    return error ? (
      <LoadFailure
        title={t('versions.failed', { message: reasonOf(error, t) })}
        error={error}
        onRetry={refetch}
      />
    ) : (
      <PluginPageSkeleton label={t('versions.loading')} />
    );
  };

  return (
    <>
      <PackagePicker
        id="versions"
        packages={data?.packages ?? packages}
        picked={picked ?? data?.packageName}
        onPick={pick}
      />
      {content()}
    </>
  );
}
