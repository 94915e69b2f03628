import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { InstancePackage } from 'backstage-plugin-marketplace-common';
import { usePluginRoute } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  { name: { fontWeight: 'bold' } },
  { name: 'MarketplacePackageName' },
);

/**
 * A package by its name, its part, and the plugin that it is of.
 *
 * @internal
 */
export function PackageName({
  pkg: { packageName, plugin, role },
}: {
  pkg: InstancePackage;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const pluginRoute = usePluginRoute();
  return (
    <>
      <span className={classes.name}>{packageName}</span>
      <Typography variant="caption" color="textSecondary" component="div">
        {role ? t(`role.${role}`) : t('installedPackages.noRole')}
        {plugin && (
          <>
            {' · '}
            <Link to={pluginRoute(plugin)} underline="always">
              {plugin.title}
            </Link>
          </>
        )}
      </Typography>
    </>
  );
}
