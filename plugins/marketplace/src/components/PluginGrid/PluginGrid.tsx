import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { PluginStars, usePluginRoute } from '../../hooks';
import { PluginCard } from '../PluginCard';
import { CardGrid } from './CardGrid';

/**
 * Plugins as cards.
 *
 * @internal
 */
export function PluginGrid({
  plugins,
  outdated,
  search,
  stars,
  level,
}: {
  plugins: PluginSummary[];
  outdated: boolean;
  /** What was searched for, to be marked. */
  search?: string;
  /** Missing where plugins cannot be starred. */
  stars?: PluginStars;
  /** Of the headings. */
  level?: 2 | 4;
}) {
  // Here, as a card that asks for itself is drawn again with every change of the address
  const pluginRoute = usePluginRoute();
  return (
    <CardGrid outdated={outdated}>
      {plugins.map(plugin => (
        <li key={plugin.entityRef}>
          <PluginCard
            plugin={plugin}
            to={pluginRoute(plugin)}
            search={search}
            level={level}
            starred={stars?.refs.has(plugin.entityRef)}
            onStar={stars?.toggle}
          />
        </li>
      ))}
    </CardGrid>
  );
}
