import { createBreather } from '../../concurrency/breather';
import { distinctRef } from '../distinctRef';
import { SourceProblem } from '../SourceProblem';
import { StagedEntry } from './StagedEntry';

/** The refs of a source's entries, by id; an entry without one is a duplicate. */
export interface AssignedRefs {
  refs: Map<string, string>;
  duplicates: SourceProblem[];
}

/**
 * Decides which ref each entry of a source has. The first entry of a name has it. Another
 * one, whose name was only made of something else (`C++` and `C#` both make `c`), gets a
 * name of its own; one that was given the same name by its author is a duplicate. Entries
 * of one npm package are parts of one entity.
 *
 * @param entries - in the order of the reading
 * @param holders - the file that had each ref so far: it goes before newcomers
 */
export async function assignRefs(
  entries: readonly StagedEntry[],
  holders: ReadonlyMap<string, string> = new Map(),
): Promise<AssignedRefs> {
  const refs = new Map<string, string>();
  const owners = new Map<string, StagedEntry>();
  const duplicates: SourceProblem[] = [];
  const isHolder = ({ facts, path }: StagedEntry) =>
    holders.get(facts.baseRef) === path;
  const breathe = createBreather();
  const inTurn = [
    ...entries.filter(isHolder),
    ...entries.filter(entry => !isHolder(entry)),
  ];
  for (const entry of inTurn) {
    await breathe();
    const { baseRef } = entry.facts;
    const owner = owners.get(baseRef);
    const ref =
      !owner || isSamePackage(owner, entry) ? baseRef : refBeside(owner, entry);
    const taken = ref && ref !== baseRef ? owners.get(ref) : undefined;
    if (!ref || (taken && !isSamePackage(taken, entry))) {
      duplicates.push(duplicateOf(taken ?? owner, entry));
    } else {
      refs.set(entry.id, ref);
      owners.set(ref, owners.get(ref) ?? entry);
    }
  }
  return { refs, duplicates };
}

function isSamePackage(a: StagedEntry, b: StagedEntry): boolean {
  return (
    a.facts.packageName !== undefined &&
    a.facts.packageName === b.facts.packageName
  );
}

/** A name that both got from their authors is a mistake; one that was made is not. */
function refBeside(owner: StagedEntry, entry: StagedEntry): string | undefined {
  const { baseRef, namedBy, packageName } = entry.facts;
  return namedBy === undefined || namedBy === owner.facts.namedBy
    ? undefined
    : distinctRef(baseRef, packageName ?? namedBy);
}

function duplicateOf(
  owner: StagedEntry | undefined,
  { path, facts }: StagedEntry,
): SourceProblem {
  const first = owner ? ` in ${owner.path}:${owner.facts.line}` : '';
  return {
    severity: 'error',
    file: path,
    line: facts.line,
    field: 'metadata.name',
    message: `${facts.baseRef} is already${first}, which is kept; give this one another name or remove it`,
  };
}
