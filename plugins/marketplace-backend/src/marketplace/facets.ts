import {
  FacetValue,
  PLUGIN_STATES,
  PluginsQuery,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { PluginWithStatus } from './PluginsSnapshot';

type Facet = keyof PluginsResponse['facets'];

/** The values that a plugin has of each facet. */
const VALUES: Record<Facet, (plugin: PluginWithStatus) => readonly string[]> = {
  category: ({ summary }) => summary.categories,
  status: ({ status }) => [status.state],
};

/**
 * Whether a plugin is among the selected values of every facet.
 *
 * @param except - a facet whose selection is not looked at
 */
export function matchesFacets(
  plugin: PluginWithStatus,
  query: PluginsQuery,
  except?: Facet,
): boolean {
  return (['category', 'status'] as const).every(
    facet => facet === except || matches(plugin, facet, query[facet]),
  );
}

function matches(
  plugin: PluginWithStatus,
  facet: Facet,
  selected: readonly string[] = [],
): boolean {
  return (
    selected.length === 0 ||
    VALUES[facet](plugin).some(value => selected.includes(value))
  );
}

/**
 * Counts the plugins of each value of each facet. A facet's counts ignore its own
 * selection, so that they tell what another click adds.
 */
export function countFacets(
  plugins: readonly PluginWithStatus[],
  query: PluginsQuery,
): PluginsResponse['facets'] {
  return {
    category: countFacet('category', plugins, query).sort((a, b) =>
      a.value.localeCompare(b.value, 'en'),
    ),
    status: countFacet('status', plugins, query).sort(
      (a, b) => rankOfState(a) - rankOfState(b),
    ),
  };
}

function countFacet(
  facet: Facet,
  plugins: readonly PluginWithStatus[],
  query: PluginsQuery,
): FacetValue[] {
  // What is selected stays there to be unselected, even when it now finds nothing.
  const counts = new Map<string, number>(
    query[facet]?.map(value => [value, 0]),
  );
  for (const plugin of plugins) {
    if (matchesFacets(plugin, query, facet)) {
      for (const value of VALUES[facet](plugin)) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

function rankOfState({ value }: FacetValue): number {
  return PLUGIN_STATES.findIndex(state => state === value);
}
