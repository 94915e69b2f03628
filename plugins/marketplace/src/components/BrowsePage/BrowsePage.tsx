import { Content } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { PluginBrowser } from './PluginBrowser';

const useStyles = makeStyles(
  theme => ({
    // The header above has a margin of its own.
    root: { paddingTop: theme.spacing(1) },
  }),
  { name: 'MarketplaceBrowsePage' },
);

/**
 * Every plugin, with search and filters.
 *
 * @internal
 */
export function BrowsePage() {
  const classes = useStyles();
  return (
    <Content className={classes.root}>
      <PluginBrowser />
    </Content>
  );
}
