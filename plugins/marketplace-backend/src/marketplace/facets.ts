import {
  FacetValue,
  PLUGIN_STATES,
  PluginsQuery,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { FacetCounter } from './FacetCounter';
import { PluginWithStatus } from './PluginWithStatus';

/** What is left of a list of plugins, and the counts of its facets. */
export interface FacetedPlugins {
  found: PluginWithStatus[];
  facets: PluginsResponse['facets'];
}

/**
 * Finds the plugins that are among the selected values of every facet, and counts those
 * of each value. A facet's counts ignore its own selection, so that they tell what
 * another click adds.
 *
 * @param titles - of the collections that the caller may read, by id; for others a plugin
 *   is in none
 */
export function applyFacets(
  plugins: readonly PluginWithStatus[],
  query: Pick<PluginsQuery, keyof PluginsResponse['facets']>,
  titles: ReadonlyMap<string, string>,
): FacetedPlugins {
  const category = new FacetCounter(
    ({ summary }) => summary.categories,
    query.category,
  );
  const status = new FacetCounter(
    plugin => [plugin.status.state],
    query.status,
  );
  const source = new FacetCounter(({ sources }) => sources, query.source);
  const collection = new FacetCounter(
    ({ collections }) => collections.filter(id => titles.has(id)),
    query.collection,
  );
  return {
    found: filterAndCount(plugins, [category, status, source, collection]),
    facets: {
      category: category.values(),
      status: status.values().sort((a, b) => rankOfState(a) - rankOfState(b)),
      source: source.values(),
      collection: collection
        .values()
        .map(value => ({ ...value, label: titles.get(value.value) }))
        .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')),
    },
  };
}

function filterAndCount(
  plugins: readonly PluginWithStatus[],
  facets: readonly FacetCounter[],
): PluginWithStatus[] {
  const selecting = facets.filter(facet => facet.selects);
  return plugins.filter(plugin => {
    const missed = selecting.filter(facet => !facet.matches(plugin));
    if (missed.length === 0) {
      facets.forEach(facet => facet.count(plugin));
    } else if (missed.length === 1) {
      missed[0].count(plugin);
    }
    return missed.length === 0;
  });
}

function rankOfState({ value }: FacetValue): number {
  return PLUGIN_STATES.findIndex(state => state === value);
}

function nameOf({ label, value }: FacetValue): string {
  return label ?? value;
}
