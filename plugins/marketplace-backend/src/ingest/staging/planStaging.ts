import { SourceShrinkage } from 'backstage-plugin-marketplace-common';
import { createBreather } from '../breather';
import { SourceProblem } from '../SourceProblem';
import { assignRefs } from './assignRefs';
import { compareEntries, EntryChanges } from './compareEntries';
import { guardAgainstShrinking } from './guardAgainstShrinking';
import { NewEntry, StagedEntry } from './StagedEntry';

/** What the last reading left. */
export interface FormerReading {
  entries: readonly StagedEntry[];
  /** Problems of files, by path; files without any are left out. */
  problems: ReadonlyMap<string, readonly SourceProblem[]>;
  /** Every file, with the lists that led to it: see {@link SourceFile.listedBy}. */
  files: ReadonlyMap<string, { listedBy?: readonly string[] }>;
  shrinkage?: SourceShrinkage;
  /** The reading whose removals an operator agreed to. */
  confirmed?: string;
}

/** A file in a new reading. */
export type FileReading =
  /** Its content is what it was. */
  | { path: string; same: true; listedBy?: readonly string[] }
  | {
      path: string;
      same?: false;
      digest: string;
      listedBy?: readonly string[];
      found: NewEntry[];
      problems: SourceProblem[];
    }
  /** It could not be read. */
  | { path: string; same?: false; unreadable: string };

/** How to bring what is stored of a source up to date. */
export interface StagingPlan {
  insert: NewEntry[];
  /** Entries that stay, with another ref, state or position. */
  update: StagedEntry[];
  /** Ids. */
  remove: string[];
  saveFiles: Array<{
    path: string;
    digest: string;
    listedBy?: readonly string[];
    problems: SourceProblem[];
  }>;
  /** Paths. */
  removeFiles: string[];
  changes: EntryChanges;
  /** Of the source as a whole, from now on. */
  problems: SourceProblem[];
  /** Entities from now on. */
  entities: number;
  /** Of them, those that stay although their file cannot be used as it is. */
  kept: number;
  shrinkage?: SourceShrinkage;
  /** Whether the same reading would make the same of it again. */
  settled: boolean;
}

/**
 * Compares a new reading of a source with what is stored. Nothing goes because of a
 * mistake: a file that cannot be read keeps its entities, one with errors keeps those that
 * are not in it any more, and a source that shrank below half keeps all, until that is
 * confirmed.
 *
 * @param now - ISO 8601
 */
export async function planStaging(
  former: FormerReading,
  reading: readonly FileReading[],
  now: string,
): Promise<StagingPlan> {
  const breathe = createBreather();
  const formerByPath = new Map<string, StagedEntry[]>();
  for (const entry of former.entries) {
    const entries = formerByPath.get(entry.path);
    if (entries) {
      entries.push(entry);
    } else {
      formerByPath.set(entry.path, [entry]);
    }
  }

  const staying: StagedEntry[] = [];
  const kept = new Set<StagedEntry>();
  const gone: StagedEntry[] = [];
  const problems: SourceProblem[] = [];
  const unread = new Set<string>();
  for (const file of reading) {
    await breathe();
    const before = formerByPath.get(file.path) ?? [];
    formerByPath.delete(file.path);
    if ('unreadable' in file) {
      problems.push({
        severity: 'error',
        file: file.path,
        message: file.unreadable,
      });
    } else {
      problems.push(
        ...(file.same ? former.problems.get(file.path) ?? [] : file.problems),
      );
    }
    const result =
      'found' in file ? compareFile(before, file) : asBefore(before);
    staying.push(...result.staying);
    gone.push(...result.gone);
    if ('unreadable' in file) {
      unread.add(file.path);
      result.staying.forEach(entry => kept.add(entry));
    }
  }
  const present = new Set(reading.map(({ path }) => path));
  const removeFiles: string[] = [];
  for (const [path, { listedBy }] of former.files) {
    if (present.has(path)) {
      continue;
    }
    const entries = formerByPath.get(path) ?? [];
    formerByPath.delete(path);
    if (listedBy?.some(list => unread.has(list))) {
      // Who knows whether it is listed still
      staying.push(...entries);
      entries.forEach(entry => kept.add(entry));
    } else {
      removeFiles.push(path);
      gone.push(...entries);
    }
  }
  // Of files that were gone before, and were held back
  for (const entries of formerByPath.values()) {
    gone.push(...entries);
  }

  const { entries, shrinkage } = guardAgainstShrinking({
    staying: withoutMoved(staying, kept),
    gone,
    former,
    now,
  });
  const { refs, duplicates } = assignRefs(entries);
  await breathe();
  const next = entries.map(entry => ({ ...entry, ref: refs.get(entry.id) }));
  return {
    ...(await compareEntries(former.entries, next)),
    saveFiles: reading.flatMap(file => ('digest' in file ? file : [])),
    removeFiles,
    settled: !unread.size && !shrinkage,
    problems: [...problems, ...duplicates],
    entities: new Set(refs.values()).size,
    kept: entries.filter(entry => kept.has(entry) || entry.state === 'kept')
      .length,
    shrinkage,
  };
}

interface FileComparison {
  staying: StagedEntry[];
  gone: StagedEntry[];
}

/** What was held back by the shrink guard is missing still. */
function asBefore(before: StagedEntry[]): FileComparison {
  return {
    staying: before.filter(({ state }) => state !== 'retained'),
    gone: before.filter(({ state }) => state === 'retained'),
  };
}

function compareFile(
  before: StagedEntry[],
  file: { found: NewEntry[]; problems: SourceProblem[] },
): FileComparison {
  const byHash = new Map(before.map(entry => [identityOf(entry), entry]));
  const staying = file.found.map(entry => {
    const same = byHash.get(identityOf(entry));
    byHash.delete(identityOf(entry));
    const { id } = same ?? entry;
    return same ? { ...withoutJson(entry), id } : entry;
  });
  const names = new Set(file.found.map(({ facts }) => facts.baseRef));
  const missing = before.filter(({ facts }) => !names.has(facts.baseRef));
  return file.problems.some(({ severity }) => severity === 'error')
    ? {
        staying: [
          ...staying,
          ...missing.map(entry => ({ ...entry, state: 'kept' as const })),
        ],
        gone: [],
      }
    : { staying, gone: missing };
}

function identityOf({ facts, hash }: StagedEntry): string {
  return `${facts.baseRef} ${facts.namedBy ?? ''} ${hash}`;
}

function withoutJson({ json: _json, ...entry }: NewEntry): StagedEntry {
  return entry;
}

/** What is kept for want of a better reading, but is now found elsewhere, has moved. */
function withoutMoved(
  staying: StagedEntry[],
  kept: ReadonlySet<StagedEntry>,
): StagedEntry[] {
  const isKept = (entry: StagedEntry) =>
    entry.state === 'kept' || kept.has(entry);
  const found = new Set(
    staying.filter(entry => !isKept(entry)).map(({ facts }) => facts.baseRef),
  );
  return staying.filter(
    entry => !isKept(entry) || !found.has(entry.facts.baseRef),
  );
}
