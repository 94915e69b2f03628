import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { PackageItem } from '../PackagesCard';
import { RelatedPlugin } from '../RelatedPlugins';
import { RegistryFields } from './RegistryFields';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
    },
  }),
  { name: 'MarketplacePackageOfPlugin' },
);

/**
 * A package with the plugin that it is a part of.
 *
 * @internal
 */
export function PackageOfPlugin({
  plugin,
  packageName,
}: {
  plugin: PluginDetails;
  packageName: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const pkg = plugin.packages.find(
    other =>
      other.packageName === packageName || other.aliases.includes(packageName),
  );
  return (
    <div className={classes.root}>
      <RelatedPlugin plugin={plugin} />
      {pkg ? (
        <>
          <PackageItem pkg={{ ...pkg, entityRef: undefined }} />
          <RegistryFields pkg={pkg} />
        </>
      ) : (
        <Typography variant="body2" color="textSecondary">
          {t('packagePage.unlisted')}
        </Typography>
      )}
    </div>
  );
}
