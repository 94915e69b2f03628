import { createBreather } from '../../concurrency/breather';
import { NewEntry, StagedEntry } from './StagedEntry';

/** Refs that a reading added, changed and removed. */
export interface EntryChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

/** What to do to what is stored. */
export interface EntryComparison {
  insert: NewEntry[];
  update: StagedEntry[];
  /** Ids. */
  remove: string[];
  changes: EntryChanges;
}

/**
 * Compares what is stored of a source with what is to be.
 *
 * @param after - entries that are not stored yet come with their content
 */
export async function compareEntries(
  before: readonly StagedEntry[],
  after: ReadonlyArray<StagedEntry | NewEntry>,
): Promise<EntryComparison> {
  const breathe = createBreather();
  const stored = new Map(before.map(entry => [entry.id, entry]));
  const insert: NewEntry[] = [];
  const update: StagedEntry[] = [];
  for (const entry of after) {
    await breathe();
    const known = stored.get(entry.id);
    stored.delete(entry.id);
    if ('json' in entry) {
      insert.push(entry);
    } else if (known && !isPlacedAlike(known, entry)) {
      update.push(entry);
    }
  }

  const was = await contentByRef(before);
  const is = await contentByRef(after);
  const changes: EntryChanges = { added: [], changed: [], removed: [] };
  for (const [ref, content] of is) {
    await breathe();
    if (!was.has(ref)) {
      changes.added.push(ref);
    } else if (was.get(ref) !== content) {
      changes.changed.push(ref);
    }
  }
  changes.removed = [...was.keys()].filter(ref => !is.has(ref));
  return { insert, update, remove: [...stored.keys()], changes };
}

function isPlacedAlike(a: StagedEntry, b: StagedEntry): boolean {
  return (
    a.ref === b.ref &&
    a.state === b.state &&
    a.path === b.path &&
    a.position === b.position &&
    JSON.stringify(a.facts) === JSON.stringify(b.facts)
  );
}

async function contentByRef(
  entries: readonly StagedEntry[],
): Promise<Map<string, string>> {
  const breathe = createBreather();
  const content = new Map<string, string>();
  for (const { ref, hash } of entries) {
    await breathe();
    if (ref) {
      content.set(ref, (content.get(ref) ?? '') + hash);
    }
  }
  return content;
}
