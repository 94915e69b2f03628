import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { PluginStars, usePluginRoute } from '../../hooks';
import { PluginListRow } from './PluginListRow';
import { RowList } from './RowList';

/**
 * Plugins as rows: less of each, and more of them at once.
 *
 * @internal
 */
export function PluginList({
  plugins,
  outdated,
  search,
  stars,
}: {
  plugins: PluginSummary[];
  outdated: boolean;
  /** What was searched for, to be marked. */
  search?: string;
  stars: PluginStars;
}) {
  // Here, as a row that asks for itself is drawn again with every change of the address
  const pluginRoute = usePluginRoute();
  return (
    <RowList outdated={outdated}>
      {plugins.map(plugin => (
        <li key={plugin.entityRef}>
          <PluginListRow
            plugin={plugin}
            to={pluginRoute(plugin)}
            search={search}
            starred={stars.refs.has(plugin.entityRef)}
            onStar={stars.toggle}
          />
        </li>
      ))}
    </RowList>
  );
}
