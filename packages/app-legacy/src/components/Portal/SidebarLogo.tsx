import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { PortalLogo } from './PortalLogo';

const useStyles = makeStyles(theme => ({
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    height: 2.5 * sidebarConfig.logoHeight,
    paddingLeft: theme.spacing(2.5),
    color: theme.palette.navigation.selectedColor,
    fontSize: theme.typography.pxToRem(17),
    fontWeight: 'bold',
    whiteSpace: 'nowrap',
  },
}));

/** The logo on top of the sidebar; with the portal's name when there is room for it. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();

  return (
    <Link to="/" underline="none" className={classes.link} aria-label="Home">
      <PortalLogo />
      {isOpen && <span>Marketplace</span>}
    </Link>
  );
}
