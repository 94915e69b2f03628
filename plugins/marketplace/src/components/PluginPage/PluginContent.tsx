import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { PluginLocator } from '../../api';
import { MarketplaceQueryProvider } from '../MarketplaceQueryProvider';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
      // Lines of a whole wide screen are hard to read.
      maxWidth: 1280,
    },
  }),
  { name: 'MarketplacePluginContent' },
);

/**
 * A tab of the catalog page of a plugin: its parts, one below the other.
 *
 * @internal
 */
export function PluginContent({
  children,
}: {
  children: (locator: PluginLocator) => ReactNode;
}) {
  const classes = useStyles();
  const { namespace = DEFAULT_NAMESPACE, name } = useEntity().entity.metadata;
  return (
    <MarketplaceQueryProvider>
      {/* Nothing of one plugin stays on the page of the next. */}
      <div key={`${namespace}/${name}`} className={classes.root}>
        {children({ namespace, name })}
      </div>
    </MarketplaceQueryProvider>
  );
}
