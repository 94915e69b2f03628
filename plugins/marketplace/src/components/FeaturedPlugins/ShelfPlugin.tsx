import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
import { usePluginRoute } from '../../hooks';
import { PluginIcon } from '../PluginIcon';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      height: 52,
      padding: theme.spacing(0, 1),
      borderRadius: theme.shape.borderRadius,
      '&:hover': { backgroundColor: theme.palette.action.hover },
    },
    text: { flex: 1, minWidth: 0 },
    // The usual colour of such text is too faint on a row that is pointed at.
    note: { color: theme.palette.textSubtle },
    link: {
      color: theme.palette.text.primary,
      fontWeight: 'bold',
      '&:hover': { textDecoration: 'none' },
      '&:focus': { outline: 'none' },
      // The link covers the row, and keeps the title alone as its name.
      '&::after': { content: '""', position: 'absolute', inset: 0 },
      '&:focus-visible::after': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
        borderRadius: theme.shape.borderRadius,
      },
    },
  }),
  { name: 'MarketplaceShelfPlugin' },
);

/**
 * A plugin in two lines.
 *
 * @internal
 */
export function ShelfPlugin({
  plugin,
  children,
}: {
  plugin: PluginSummary;
  /** What to say of it. */
  children: ReactNode;
}) {
  const classes = useStyles();
  const pluginRoute = usePluginRoute();
  return (
    <li className={classes.root}>
      <PluginIcon plugin={plugin} size="small" />
      <div className={classes.text}>
        <Typography variant="body2" noWrap>
          <Link
            to={pluginRoute(plugin)}
            className={classes.link}
            dir="auto"
            data-arrow-stop
          >
            {plugin.title}
          </Link>
        </Typography>
        <Typography
          variant="caption"
          component="p"
          noWrap
          className={classes.note}
          dir="auto"
        >
          {children}
        </Typography>
      </div>
    </li>
  );
}
