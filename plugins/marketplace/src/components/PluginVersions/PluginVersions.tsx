import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import HistoryIcon from '@material-ui/icons/History';
import { useState } from 'react';
import { PluginLocator, reasonOf } from '../../api';
import { useVersions } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';
import { LoadFailure } from '../LoadFailure';
import { PackagePicker, PluginPageSkeleton } from '../PluginPage';
import { VersionFacts } from './VersionFacts';
import { VersionTable } from './VersionTable';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
      minHeight: 320,
      alignContent: 'start',
      transition: 'opacity 0.2s 0.2s',
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
  const [picked, setPicked] = useState<string>();
  const { data, error, isPlaceholderData, refetch } = useVersions(
    locator,
    picked,
  );

  if (!data) {
    return error ? (
      <LoadFailure
        title={t('versions.failed', { message: reasonOf(error) })}
        error={error}
        onRetry={refetch}
      />
    ) : (
      <PluginPageSkeleton label={t('versions.loading')} />
    );
  }
  const { failure, packageName, packages, versions } = data;
  return (
    <>
      <PackagePicker
        id="versions"
        packages={packages}
        picked={picked ?? packageName}
        onPick={setPicked}
      />
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
            icon={HistoryIcon}
            title={t('versions.none')}
            description={
              failure ??
              (packages.length > 0
                ? t('versions.noneHint', { name: packageName })
                : t('packages.none'))
            }
          />
        )}
      </div>
    </>
  );
}
