import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { PluginStars } from '../../hooks';
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
}: {
  plugins: PluginSummary[];
  outdated: boolean;
  /** What was searched for, to be marked. */
  search?: string;
  /** Missing where plugins cannot be starred. */
  stars?: PluginStars;
}) {
  return (
    <CardGrid outdated={outdated}>
      {plugins.map(plugin => (
        <li key={plugin.entityRef}>
          <PluginCard
            plugin={plugin}
            search={search}
            starred={stars?.refs.has(plugin.entityRef)}
            onStar={stars?.toggle}
          />
        </li>
      ))}
    </CardGrid>
  );
}
