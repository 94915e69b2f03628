import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { NavLink, useSearchParams } from 'react-router-dom';
import { installedPackagesRouteRef, installedRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'inline-flex',
      justifySelf: 'start',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.spacing(1),
      overflow: 'hidden',
    },
    view: {
      padding: theme.spacing(0.75, 2),
      color: theme.palette.textSubtle,
      textDecoration: 'none',
      '&:hover': { color: theme.palette.text.primary },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
        borderRadius: theme.spacing(1),
      },
      '&[aria-current]': {
        color: theme.palette.text.primary,
        backgroundColor: theme.palette.action.selected,
      },
    },
  }),
  { name: 'MarketplaceInstalledViews' },
);

/**
 * Leads from the plugins of an instance to its packages, and back.
 *
 * @internal
 */
export function InstalledViews() {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const plugins = useRouteRef(installedRouteRef)();
  const packages = useRouteRef(installedPackagesRouteRef)();
  const [params] = useSearchParams();
  const instance = params.get('instance');
  const search = instance ? `?${new URLSearchParams({ instance })}` : '';

  return (
    <nav className={classes.root} aria-label={t('installed.views')}>
      <NavLink className={classes.view} to={`${plugins}${search}`} end>
        {t('installed.plugins')}
      </NavLink>
      <NavLink className={classes.view} to={`${packages}${search}`}>
        {t('installed.packages')}
      </NavLink>
    </nav>
  );
}
