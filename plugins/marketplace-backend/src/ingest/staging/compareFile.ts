import { hasErrors, SourceProblem } from '../SourceProblem';
import { nameOf, NewEntry, StagedEntry } from './StagedEntry';

/** What becomes of the entries of a file. */
export interface FileComparison {
  staying: StagedEntry[];
  gone: StagedEntry[];
}

/**
 * The entries of a file that is as it was, or cannot be read.
 *
 * What was held back by the shrink guard is missing still.
 */
export function asBefore(before: StagedEntry[]): FileComparison {
  return {
    staying: before.filter(({ state }) => state !== 'retained'),
    gone: before.filter(({ state }) => state === 'retained'),
  };
}

/** The entries of a file that is new or has changed; one with errors loses none. */
export function compareFile(
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
  const names = new Set(file.found.map(nameOf));
  const missing = before.filter(entry => !names.has(nameOf(entry)));
  return hasErrors(file.problems)
    ? {
        staying: [
          ...staying,
          ...missing.map(entry => ({ ...entry, state: 'kept' as const })),
        ],
        gone: [],
      }
    : { staying, gone: missing };
}

function identityOf(entry: StagedEntry): string {
  return `${nameOf(entry)} ${entry.hash}`;
}

function withoutJson({ json: _json, ...entry }: NewEntry): StagedEntry {
  return entry;
}
