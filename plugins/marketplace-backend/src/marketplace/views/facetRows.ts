import {
  EVIDENCE,
  FRESHNESS_STATES,
  InstancePackagesQuery,
  InstancePackagesResponse,
  LOADED,
  PACKAGE_ROLES,
} from 'backstage-plugin-marketplace-common';
import { InstanceRow } from './instanceRows';
import { RowCounter } from './RowCounter';

type Facets = InstancePackagesResponse['facets'];

/**
 * Finds the rows that are among the selected values of every facet, and counts those of
 * each value. A facet's counts ignore its own selection.
 */
export function facetRows(
  rows: readonly InstanceRow[],
  query: Pick<InstancePackagesQuery, keyof Facets>,
): { found: InstanceRow[]; facets: Facets } {
  const role = new RowCounter({
    valuesOf: row => [row.role ?? 'none'],
    selected: query.role,
    order: [...PACKAGE_ROLES, 'none'],
  });
  const freshness = new RowCounter({
    valuesOf: ({ pkg }) => [pkg.item.status.freshness.state],
    selected: query.freshness,
    order: FRESHNESS_STATES,
  });
  const evidence = new RowCounter({
    valuesOf: ({ pkg }) => pkg.item.status.evidence,
    selected: query.evidence,
    order: EVIDENCE,
  });
  const loaded = new RowCounter({
    valuesOf: ({ pkg }) => [pkg.item.status.loaded],
    selected: query.loaded,
    order: LOADED,
  });
  const workspace = new RowCounter({
    valuesOf: ({ pkg }) => pkg.workspaces,
    selected: query.workspace,
  });

  const counters = [role, freshness, evidence, loaded, workspace];
  const selecting = counters.filter(counter => counter.selects);
  const found = rows.filter(row => {
    const missed = selecting.filter(counter => !counter.matches(row));
    if (missed.length === 0) {
      counters.forEach(counter => counter.count(row));
    } else if (missed.length === 1) {
      missed[0].count(row);
    }
    return missed.length === 0;
  });
  return {
    found,
    facets: {
      role: role.values(),
      freshness: freshness.values(),
      evidence: evidence.values(),
      loaded: loaded.values(),
      workspace: workspace.values(),
    },
  };
}
