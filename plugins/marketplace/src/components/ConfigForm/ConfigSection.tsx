import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PackageConfigSchema } from 'backstage-plugin-marketplace-common';
import { PluginLocator, reasonOf } from '../../api';
import { useConfigSchema } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { PluginPageSkeleton } from '../PluginPage';
import { Section } from '../Section';
import { PackageConfig } from './PackageConfig';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
    },
    text: { overflowWrap: 'anywhere' },
    name: {
      fontSize: theme.typography.pxToRem(15),
      fontWeight: 'bold',
      margin: theme.spacing(0, 0, 1),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MarketplaceConfigSection' },
);

/**
 * What the packages of a plugin can be configured with, one after the other.
 *
 * @internal
 */
export function ConfigSection({ locator }: { locator: PluginLocator }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { data, error, refetch } = useConfigSchema(locator);

  const content = () => {
    if (data) {
      return <Packages packages={data.packages} />;
    }
    return error ? (
      <LoadFailure
        title={t('configForm.failed', { message: reasonOf(error) })}
        error={error}
        onRetry={refetch}
      />
    ) : (
      <PluginPageSkeleton label={t('configForm.loading')} />
    );
  };

  return <Section title={t('configForm.heading')}>{content()}</Section>;
}

function Packages({ packages }: { packages: PackageConfigSchema[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const known = packages.flatMap(pkg =>
    pkg.schema ? [{ pkg, schema: pkg.schema }] : [],
  );
  const failed = packages.filter(pkg => pkg.failure !== undefined);

  return (
    <div className={classes.root}>
      {known.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('configForm.intro')}
        </Typography>
      )}
      {known.length === 0 && failed.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('configForm.none')}
        </Typography>
      )}
      {known.map(({ pkg, schema }) => (
        <div key={pkg.packageName}>
          <Typography component="h4" className={classes.name}>
            {[pkg.packageName, pkg.version].filter(Boolean).join(' ')}
          </Typography>
          <PackageConfig pkg={pkg} schema={schema} />
        </div>
      ))}
      {failed.map(({ failure = '', packageName }) => (
        <Typography
          key={packageName}
          variant="body2"
          color="textSecondary"
          className={classes.text}
        >
          {t('configForm.unreadable', { name: packageName, message: failure })}
        </Typography>
      ))}
    </div>
  );
}
