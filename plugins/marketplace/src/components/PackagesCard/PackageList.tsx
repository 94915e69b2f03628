import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginPackage } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { PackageItem } from './PackageItem';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li + li': {
        marginTop: theme.spacing(2),
        paddingTop: theme.spacing(2),
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
  }),
  { name: 'MarketplacePackageList' },
);

/**
 * Packages, one below the other.
 *
 * @internal
 */
export function PackageList({ packages }: { packages: PluginPackage[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (packages.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('packages.none')}
      </Typography>
    );
  }
  return (
    <ul className={classes.root}>
      {packages.map(pkg => (
        <li key={pkg.packageName}>
          <PackageItem pkg={pkg} />
        </li>
      ))}
    </ul>
  );
}
