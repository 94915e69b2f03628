import { SourceShrinkage } from 'backstage-plugin-marketplace-common';
import { createBreather } from '../../concurrency/breather';
import { hasErrors, SourceProblem } from '../SourceProblem';
import { assignRefs } from './assignRefs';
import { compareEntries, EntryChanges } from './compareEntries';
import { asBefore, compareFile } from './compareFile';
import { guardAgainstShrinking } from './guardAgainstShrinking';
import { nameOf, NewEntry, StagedEntry } from './StagedEntry';

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
  /** Whether enough time has passed for this reading to count as one more. */
  counts?: boolean;
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
  | {
      path: string;
      same?: false;
      unreadable: string;
      listedBy?: readonly string[];
    };

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
  /** Of them, plugins. */
  plugins: number;
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
  let settled = true;
  /** Files that cannot be used as they are. */
  const unusable = new Set<string>();
  for (const file of reading) {
    await breathe();
    const before = formerByPath.get(file.path) ?? [];
    formerByPath.delete(file.path);
    const ofFile = problemsOf(file, former);
    problems.push(...ofFile);
    if (hasErrors(ofFile)) {
      unusable.add(file.path);
    }
    if ('unreadable' in file && !former.files.has(file.path)) {
      // What it names wrongly may be what is gone
      file.listedBy?.forEach(list => unusable.add(list));
    }
    const result =
      'found' in file ? compareFile(before, file) : asBefore(before);
    staying.push(...result.staying);
    gone.push(...result.gone);
    if ('unreadable' in file) {
      settled = false;
      result.staying.forEach(entry => kept.add(entry));
    }
  }
  const present = new Set(reading.map(({ path }) => path));
  const broken = reading.flatMap(file =>
    'digest' in file && unusable.has(file.path) ? file.path : [],
  );
  const moved = movedTo(broken.filter(path => !former.files.has(path)));
  const removeFiles: string[] = [];
  for (const [path, { listedBy }] of former.files) {
    if (present.has(path)) {
      continue;
    }
    const entries = formerByPath.get(path) ?? [];
    formerByPath.delete(path);
    if (listedBy?.some(list => unusable.has(list))) {
      // Who knows whether it is listed still
      staying.push(...entries);
      entries.forEach(entry => kept.add(entry));
      settled = false;
      continue;
    }
    removeFiles.push(path);
    const newPath = moved(path);
    if (newPath === undefined) {
      gone.push(...entries);
    } else {
      staying.push(
        ...entries.map(entry => ({
          ...entry,
          path: newPath,
          state: 'kept' as const,
        })),
      );
    }
  }
  // Of files that were gone before, and were held back
  for (const entries of formerByPath.values()) {
    gone.push(...entries);
  }

  await breathe();
  const left = withoutMoved(staying, kept);
  await breathe();
  const { entries, shrinkage } = guardAgainstShrinking({
    staying: left,
    gone,
    former,
    now,
  });
  await breathe();
  const holders = new Map(
    former.entries.flatMap(({ ref, facts, path }) =>
      ref === facts.baseRef ? [[ref, path] as const] : [],
    ),
  );
  const { refs, duplicates } = await assignRefs(entries, holders);
  const all = new Set(refs.values());
  await breathe();
  await breathe();
  const next = entries.map(entry => ({ ...entry, ref: refs.get(entry.id) }));
  return {
    ...(await compareEntries(former.entries, next)),
    saveFiles: reading.flatMap(file => ('digest' in file ? file : [])),
    removeFiles,
    settled: settled && !shrinkage,
    problems: [...problems, ...duplicates],
    entities: all.size,
    plugins: [...all].filter(ref => ref.startsWith('plugin:')).length,
    kept: entries.filter(entry => kept.has(entry) || entry.state === 'kept')
      .length,
    shrinkage,
  };
}

/** What is kept for want of a better reading, but is now found elsewhere, has moved. */
function withoutMoved(
  staying: StagedEntry[],
  kept: ReadonlySet<StagedEntry>,
): StagedEntry[] {
  const isKept = (entry: StagedEntry) =>
    entry.state === 'kept' || kept.has(entry);
  const found = new Set(staying.filter(entry => !isKept(entry)).map(nameOf));
  return staying.filter(entry => !isKept(entry) || !found.has(nameOf(entry)));
}

/**
 * A file that is gone may be one that is new and has errors: it was renamed, and broken
 * with it.
 *
 * @param broken - paths of files that are new and have errors
 * @returns tells where a file may have gone to; `undefined` when nowhere
 */
function movedTo(
  broken: readonly string[],
): (path: string) => string | undefined {
  const baseName = (path: string) => path.split('/').at(-1);
  return path =>
    broken.find(other => baseName(other) === baseName(path)) ?? broken[0];
}

function problemsOf(
  file: FileReading,
  former: FormerReading,
): readonly SourceProblem[] {
  if ('unreadable' in file) {
    const { path, unreadable: message } = file;
    return [{ severity: 'error', file: path, message }];
  }
  return file.same ? former.problems.get(file.path) ?? [] : file.problems;
}
