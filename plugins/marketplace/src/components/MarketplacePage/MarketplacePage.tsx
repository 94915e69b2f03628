import { Content } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { MarketplaceQueryProvider } from '../MarketplaceQueryProvider';
import { PluginBrowser } from './PluginBrowser';

const useStyles = makeStyles(
  theme => ({
    // The header above has a margin of its own.
    root: { paddingTop: theme.spacing(1) },
  }),
  { name: 'MarketplacePage' },
);

/**
 * The marketplace, below a header that the frontend system draws.
 *
 * @internal
 */
export function MarketplacePage() {
  const classes = useStyles();
  return (
    <MarketplaceQueryProvider>
      <main>
        <Content className={classes.root}>
          <PluginBrowser />
        </Content>
      </main>
    </MarketplaceQueryProvider>
  );
}
