import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { marketplaceSourceReadPermission } from 'backstage-plugin-marketplace-common';
import {
  Link,
  matchPath,
  NavLink,
  useLocation,
  useSearchParams,
} from 'react-router-dom';
import { useAccess, useInventoryAccess } from '../../hooks';
import { installedRouteRef, rootRouteRef, sourcesRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { AddPluginMenu } from '../SuggestPlugin';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 3),
      // Nearer to the header, whose margin is for pages without tabs.
      margin: theme.spacing(-1.5, 2, 1),
      [theme.breakpoints.up('sm')]: {
        marginLeft: theme.spacing(3),
        marginRight: theme.spacing(3),
      },
    },
    tab: {
      padding: theme.spacing(1, 0),
      borderBottom: '2px solid transparent',
      color: theme.palette.textSubtle,
      textDecoration: 'none',
      '&:hover, &[aria-current]': { color: theme.palette.text.primary },
      '&[aria-current]': { borderBottomColor: theme.palette.text.primary },
    },
    action: { marginLeft: 'auto' },
  }),
  { name: 'MarketplaceNav' },
);

/**
 * The parts of the marketplace. Browsing is always among them, so that nothing moves
 * when it is known who may see the others.
 *
 * @internal
 */
export function MarketplaceNav() {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const seesInstalled = useInventoryAccess() === 'open';
  const seesSources = useAccess(marketplaceSourceReadPermission) === 'open';
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const browse = useRouteRef(rootRouteRef)();
  const installed = useRouteRef(installedRouteRef)();
  const sources = useRouteRef(sourcesRouteRef)();
  // The page of an unlisted plugin is one of them, at an address beside theirs.
  const isInstalled = [installed, `${browse}/plugins/unlisted`].some(path =>
    matchPath({ path, end: false }, pathname),
  );

  return (
    <nav className={classes.root} aria-label={t('tabs.label')}>
      <NavLink className={classes.tab} to={browse} end>
        {t('tabs.browse')}
      </NavLink>
      {seesInstalled && (
        <Link
          className={classes.tab}
          to={installed}
          aria-current={isInstalled ? 'page' : undefined}
        >
          {t('tabs.installed')}
        </Link>
      )}
      {seesSources && (
        <NavLink className={classes.tab} to={sources}>
          {t('tabs.sources')}
        </NavLink>
      )}
      <div className={classes.action}>
        <AddPluginMenu search={params.get('search') ?? ''} />
      </div>
    </nav>
  );
}
