import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PackageConfigSchema } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { PackageConfig } from './PackageConfig';
import { StillRead } from './StillRead';
import { Unreadable } from './Unreadable';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
    },
    name: {
      fontSize: theme.typography.pxToRem(15),
      fontWeight: 'bold',
      margin: theme.spacing(0, 0, 1),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MarketplacePackageConfigs' },
);

/**
 * Packages with what they can be configured with, then those of which it is not known.
 *
 * @internal
 */
export function PackageConfigs({
  packages,
  asksAgain,
  onAsk,
}: {
  packages: PackageConfigSchema[];
  /** Whether what is still being read is asked for again by itself. */
  asksAgain: boolean;
  onAsk: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const known = packages.flatMap(pkg =>
    pkg.schema ? [{ pkg, schema: pkg.schema }] : [],
  );
  const pending = packages.filter(pkg => pkg.pending);
  const failed = packages.filter(
    pkg => pkg.failure !== undefined && !pkg.pending,
  );

  return (
    <div className={classes.root}>
      {known.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('configForm.intro')}
        </Typography>
      )}
      {known.length + failed.length + pending.length === 0 && (
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
      {pending.length > 0 && (
        <StillRead packages={pending} asksAgain={asksAgain} onAsk={onAsk} />
      )}
      <Unreadable packages={failed} />
    </div>
  );
}
