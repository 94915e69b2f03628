import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginPackage } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { StatusMark } from '../StatusMark';
import { PackageFacts } from './PackageFacts';

const useStyles = makeStyles(
  theme => ({
    root: { minWidth: 0, overflowWrap: 'anywhere' },
    // The facts have all of the width: beside a state they are narrow on a phone.
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 2),
      [theme.breakpoints.down('xs')]: { marginBottom: theme.spacing(0.5) },
    },
    name: {
      minWidth: 0,
      fontWeight: 'bold',
      [theme.breakpoints.down('xs')]: { flexBasis: '100%' },
    },
    absent: { flex: 'none' },
  }),
  { name: 'MarketplacePackageItem' },
);

/**
 * One package: its name, its part in the plugin, and what the portal has of it.
 *
 * @internal
 */
export function PackageItem({ pkg }: { pkg: PluginPackage }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { entityRef, optional, packageName, role, status } = pkg;
  const words = [t(`role.${role}`), optional && t('packages.optional')];

  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <Typography variant="body2" className={classes.name}>
          {entityRef ? (
            <EntityRefLink entityRef={entityRef} hideIcon>
              {packageName}
            </EntityRefLink>
          ) : (
            packageName
          )}
        </Typography>
        {status.state === 'installed' ? (
          <StatusMark state="installed" version={status.version} />
        ) : (
          <Typography
            variant="caption"
            color="textSecondary"
            className={classes.absent}
          >
            {t(`state.${status.state}`)}
          </Typography>
        )}
      </div>
      <Typography variant="body2" color="textSecondary">
        {words.filter(Boolean).join(' · ')}
      </Typography>
      <PackageFacts pkg={pkg} />
    </div>
  );
}
