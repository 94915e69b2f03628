import { ConflictError } from '@backstage/errors';
import {
  MergedEntity,
  MergedEntityStore,
  MergeTransaction,
} from '../../database/MergedEntityStore';
import { createBreather } from '../../concurrency/breather';
import { digestOf } from '../digestOf';
import { groupEntries } from './groupEntries';
import { mergeEntities } from './mergeEntities';
import { MergeGroup } from './MergeGroup';
import { strayOverrides } from './strayOverrides';

/** Raised when merging makes something else of the same entries. */
const MERGE_VERSION = 2;

/** Groups whose entries are in memory at the same time. */
const GROUPS_AT_ONCE = 200;

/**
 * Makes one entity of what all sources have of a thing, and keeps the result.
 */
export class SourceMerger {
  readonly #store: MergedEntityStore;

  constructor(options: { store: MergedEntityStore }) {
    this.#store = options.store;
  }

  /**
   * Merges what the sources have now. Only what has changed is read and written.
   *
   * @param sourceIds - in the order in which they decide
   * @returns whether there was something to do
   */
  async merge(sourceIds: readonly string[]): Promise<boolean> {
    return this.#store.merge(sourceIds, MERGE_VERSION, mergeAll(sourceIds));
  }
}

function mergeAll(sourceIds: readonly string[]) {
  return async (tx: MergeTransaction): Promise<void> => {
    const breathe = createBreather();
    const [sources, inputs] = [await tx.entries(sourceIds), await tx.inputs()];
    const groups = await groupEntries(sources);
    const changed: Array<MergeGroup & { input: string }> = [];
    const present = new Set<string>();
    for (const group of groups) {
      await breathe();
      const input = inputOf(group);
      present.add(group.ref);
      if (inputs.get(group.ref) !== input) {
        changed.push({ ...group, input });
      }
    }
    for (let at = 0; at < changed.length; at += GROUPS_AT_ONCE) {
      await breathe();
      const part = changed.slice(at, at + GROUPS_AT_ONCE);
      await tx.save(await mergeGroups(tx, part));
    }
    await tx.remove([...inputs.keys()].filter(ref => !present.has(ref)));
    await tx.saveProblems(await strayOverrides(groups));
  };
}

async function mergeGroups(
  tx: MergeTransaction,
  groups: ReadonlyArray<MergeGroup & { input: string }>,
): Promise<MergedEntity[]> {
  const breathe = createBreather();
  const ids = groups.flatMap(({ members }) => members.map(({ id }) => id));
  const stored = await tx.stored(ids);
  const merged: MergedEntity[] = [];
  for (const group of groups) {
    await breathe();
    const members = group.members.map(({ id }) => {
      const entry = stored.get(id);
      if (!entry) {
        throw new ConflictError(`Entry ${id} of ${group.ref} is gone`);
      }
      return entry;
    });
    const json = JSON.stringify(mergeEntities(group, members));
    merged.push({
      ref: group.ref,
      input: group.input,
      hash: digestOf(json),
      json,
      members: members.map(({ id }) => id),
    });
  }
  return merged;
}

/** Everything that the merged entity depends on; ids, as they are stored with it. */
function inputOf({ ref, members, links }: MergeGroup): string {
  return digestOf(
    JSON.stringify([
      MERGE_VERSION,
      ref,
      links ?? null,
      members.map(({ id, sourceId, hash }) => [id, sourceId, hash]),
    ]),
  );
}
