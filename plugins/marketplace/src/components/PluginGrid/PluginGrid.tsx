import { PluginSummary } from 'backstage-plugin-marketplace-common';
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
}: {
  plugins: PluginSummary[];
  outdated: boolean;
}) {
  return (
    <CardGrid outdated={outdated}>
      {plugins.map(plugin => (
        <li key={plugin.entityRef}>
          <PluginCard plugin={plugin} />
        </li>
      ))}
    </CardGrid>
  );
}
