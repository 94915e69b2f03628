import {
  CATALOG_SOURCE,
  halfOfRole,
} from 'backstage-plugin-marketplace-common';
import { addTo } from './addTo';
import { PackageRecord } from './PackageRecord';
import { PluginRecord } from './PluginRecord';

/** Packages move more than once, but not for ever. */
const MAX_MOVES = 10;

/**
 * Finds the plugins that came by the catalog's own ways and are also in our sources.
 *
 * Two records are the same plugin when they share a main package, by its present name:
 * a frontend or backend plugin, or any package where a record has neither. Records that
 * are both ours, or both the catalog's own, stay apart.
 *
 * @returns refs of the catalog's own plugins, and the ref of ours that each is
 */
export function joinCatalogPlugins(
  records: readonly PluginRecord[],
): ReadonlyMap<string, string> {
  const presentName = presentNames(records);
  const isOurs = ({ sources }: PluginRecord) => sources[0] !== CATALOG_SOURCE;
  const mainNames = ({ packages }: PluginRecord) =>
    new Set(mainPackages(packages).map(({ name }) => presentName(name)));

  const ours = new Map<string, string[]>();
  for (const record of records.filter(isOurs)) {
    for (const name of mainNames(record)) {
      addTo(ours, name, record.summary.entityRef);
    }
  }

  const joins = new Map<string, string>();
  for (const record of records) {
    if (!isOurs(record)) {
      const shared = [...mainNames(record)].flatMap(
        name => ours.get(name) ?? [],
      );
      const ref = mostFrequent(shared);
      if (ref) {
        joins.set(record.summary.entityRef, ref);
      }
    }
  }
  return joins;
}

function mainPackages(packages: readonly PackageRecord[]) {
  const main = packages.filter(({ role }) => halfOfRole(role) !== undefined);
  return main.length ? main : packages;
}

/** A package's name now, for the names that it had before. */
function presentNames(
  records: readonly PluginRecord[],
): (name: string) => string {
  const moves = new Map(
    records
      .flatMap(({ packages }) => packages)
      .flatMap(({ name, aliases }) =>
        aliases.map(alias => [alias, name] as const),
      ),
  );
  return name => {
    const known = new Set([name]);
    let present = name;
    for (let move = 0; move < MAX_MOVES; move++) {
      const next = moves.get(present);
      if (next === undefined || known.has(next)) {
        break;
      }
      known.add(next);
      present = next;
    }
    return present;
  };
}

/** Of several that share as much, the first by name, so that it is always the same. */
function mostFrequent(refs: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const ref of refs) {
    counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .at(0)?.[0];
}
