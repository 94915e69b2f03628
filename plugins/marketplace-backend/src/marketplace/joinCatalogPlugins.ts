import { CATALOG_SOURCE } from 'backstage-plugin-marketplace-common';
import { Breather, createBreather } from '../concurrency/breather';
import { currentNames } from '../ingest/merging/currentNames';
import { familiesOf } from '../ingest/merging/familiesOf';
import { addTo } from '../addTo';
import { oncePer } from '../oncePer';
import { PluginRecord } from './PluginRecord';

/** What one record is about. */
interface Subject {
  ref: string;
  families: ReadonlySet<string>;
  /** Of all its packages, as they are called today. */
  names: ReadonlySet<string>;
}

/**
 * Finds the plugins that came by the catalog's own ways and are also in our sources.
 *
 * Two records are the same plugin when they are about the same packages, as entries of
 * our sources are: by the families of their packages of today. Records that are both
 * ours, or both the catalog's own, stay apart. Others have their turns on the event loop
 * meanwhile.
 *
 * @returns refs of the catalog's own plugins, and the ref of ours that each is
 */
export async function joinCatalogPlugins(
  records: readonly PluginRecord[],
  breathe: Breather = createBreather(),
): Promise<ReadonlyMap<string, string>> {
  const ofCatalog = records.filter(isOfCatalog);
  const ours = records.filter(record => !isOfCatalog(record));
  if (ofCatalog.length === 0 || ours.length === 0) {
    return new Map();
  }
  // Where they disagree on what a package is called today, our sources decide.
  const renames: Array<[string, string]> = [];
  for (const record of [...ours, ...ofCatalog]) {
    await breathe();
    renames.push(...renamesOf(record));
  }
  const nameOf = currentNames(renames);

  const byFamily = new Map<string, Subject[]>();
  for (const record of ours) {
    await breathe();
    const subject = toSubject(record, nameOf);
    for (const family of subject.families) {
      addTo(byFamily, family, subject);
    }
  }
  const joins = new Map<string, string>();
  for (const record of ofCatalog) {
    await breathe();
    const subject = toSubject(record, nameOf);
    const ref = mostAlike(subject, byFamily);
    if (ref !== undefined) {
      joins.set(subject.ref, ref);
    }
  }
  return joins;
}

function isOfCatalog({ sources }: PluginRecord): boolean {
  return sources[0] === CATALOG_SOURCE;
}

function renamesOf({ packages }: PluginRecord): Array<[string, string]> {
  return packages.flatMap(({ name, aliases }) =>
    aliases.map((alias): [string, string] => [alias, name]),
  );
}

function subjectOf(
  { packages, summary }: PluginRecord,
  nameOf: (name: string) => string,
): Subject {
  const today = packages.map(({ name, role }) => ({
    name: nameOf(name),
    role,
  }));
  return {
    ref: summary.entityRef,
    families: familiesOf(today),
    names: new Set(today.map(({ name }) => name)),
  };
}

const subjectAsNamed = oncePer((record: PluginRecord) =>
  subjectOf(record, name => name),
);

/** Most packages are called today as their record calls them. */
function toSubject(
  record: PluginRecord,
  nameOf: (name: string) => string,
): Subject {
  return record.packages.every(({ name }) => nameOf(name) === name)
    ? subjectAsNamed(record)
    : subjectOf(record, nameOf);
}

/**
 * The one with most families in common; of several, that with most packages in common,
 * then the first by name, so that it is always the same.
 */
function mostAlike(
  { families, names }: Subject,
  byFamily: ReadonlyMap<string, readonly Subject[]>,
): string | undefined {
  const shared = new Map<Subject, number>();
  for (const family of families) {
    for (const other of byFamily.get(family) ?? []) {
      shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .map(([other, count]) => ({
      ref: other.ref,
      count,
      common: [...other.names].filter(name => names.has(name)).length,
    }))
    .sort(
      (a, b) =>
        b.count - a.count || b.common - a.common || (a.ref < b.ref ? -1 : 1),
    )
    .at(0)?.ref;
}
