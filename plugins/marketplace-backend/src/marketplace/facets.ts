import {
  FacetValue,
  FRONTEND_SYSTEMS,
  INSTALLED_SOURCE,
  MAINTENANCE,
  MAX_COUNTED_AUTHORS,
  PACKAGE_ROLES,
  PLUGIN_ATTENTION,
  PLUGIN_KINDS,
  PLUGIN_STATES,
  PluginsResponse,
  POLICY_VERDICTS,
} from 'backstage-plugin-marketplace-common';
import { FacetName } from './table/columnValues';
import { FilteredRows, Selection } from './table/filterRows';
import { PluginTable } from './table/PluginTable';
import { sortByNumber } from './table/sortByNumber';

/** More values of any other facet are nothing that a person would read. */
const MAX_VALUES = 200;

/** What stands for a source is no name that an operator gave. */
const SOURCE_LABELS: ReadonlyMap<string, string> = new Map([
  [INSTALLED_SOURCE, 'Installed, in no source'],
]);

/**
 * The values of every facet with their counts.
 *
 * What is selected stays there to be unselected, even when it now finds nothing.
 *
 * @param titles - of the collections that the caller may read, by id; for others a plugin
 *   is in none
 */
export function facetValues(
  { facets }: PluginTable,
  counts: FilteredRows['counts'],
  selection: Selection,
  titles: ReadonlyMap<string, string>,
): PluginsResponse['facets'] {
  const of = (name: FacetName, max = MAX_VALUES) =>
    mostUsed(
      withSelected(
        facets[name].countValues(counts[name]),
        selection[name] ?? [],
      ),
      selection[name] ?? [],
      max,
    );
  return {
    category: of('category'),
    capability: of('capability'),
    author: of('author', MAX_COUNTED_AUTHORS),
    role: inOrderOf(PACKAGE_ROLES, of('role')),
    kind: inOrderOf(PLUGIN_KINDS, of('kind')),
    status: inOrderOf(PLUGIN_STATES, of('status')),
    attention: inOrderOf(PLUGIN_ATTENTION, of('attention')),
    maintenance: inOrderOf(MAINTENANCE, of('maintenance')),
    frontendSystem: inOrderOf(FRONTEND_SYSTEMS, of('frontendSystem')),
    policy: inOrderOf(POLICY_VERDICTS, of('policy')),
    source: of('source').map(value => labelled(value, SOURCE_LABELS)),
    collection: mostUsed(
      withSelected(
        facets.collection
          .countValues(counts.collection)
          .filter(({ value }) => titles.has(value)),
        selection.collection ?? [],
      ),
      selection.collection ?? [],
      MAX_VALUES,
    )
      .map(value => labelled(value, titles))
      .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')),
  };
}

/** @param values - by name */
function withSelected(
  values: FacetValue[],
  selected: readonly string[],
): FacetValue[] {
  const missing = selected.filter(
    (value, at) =>
      selected.indexOf(value) === at &&
      !values.some(known => known.value === value),
  );
  return missing.length
    ? [...values, ...missing.map(value => ({ value, count: 0 }))].sort((a, b) =>
        a.value.localeCompare(b.value, 'en'),
      )
    : values;
}

/** Those with the highest counts and those that are selected, in their order. */
function mostUsed(
  values: FacetValue[],
  selected: readonly string[],
  max: number,
): FacetValue[] {
  if (values.length <= max) {
    return values;
  }
  const positions = values.map((_, at) => at);
  const counts = values.map(({ count }) => count);
  const most = new Set(sortByNumber(positions, counts, 'desc').slice(0, max));
  return values.filter(
    ({ value }, at) => most.has(at) || selected.includes(value),
  );
}

function inOrderOf(
  order: readonly string[],
  values: FacetValue[],
): FacetValue[] {
  return values.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}

function labelled(
  value: FacetValue,
  labels: ReadonlyMap<string, string>,
): FacetValue {
  const label = labels.get(value.value);
  return label === undefined ? value : { ...value, label };
}

function nameOf({ label, value }: FacetValue): string {
  return label ?? value;
}
