import { posix } from 'node:path';
import { PlannedStep } from './PlannedStep';

/** What code of apps and backends is written in; the usual ones come first. */
const EXTENSIONS = ['ts', 'tsx', 'js', 'jsx', 'mts', 'mjs', 'cts', 'cjs'];

type NamesIn = (folder: string) => Promise<ReadonlySet<string>>;

/**
 * Changes a plan so that it names the files that there are: not every backend has a
 * `src/index.ts`, some have a `src/index.js`. Where there is none, the plan stays.
 *
 * @param namesIn - tells what is in a folder below the root of the repository
 */
export async function inExistingFiles(
  plan: readonly PlannedStep[],
  namesIn: NamesIn,
): Promise<PlannedStep[]> {
  const places = new Map<string, string>();
  const existing: PlannedStep[] = [];
  for (const planned of plan) {
    const { step, edits } = planned;
    if (
      (step.kind !== 'add-line' && step.kind !== 'remove-line') ||
      step.assumed
    ) {
      existing.push(planned);
      continue;
    }
    const file = places.get(step.file) ?? (await placeOf(step.file, namesIn));
    places.set(step.file, file);
    existing.push({
      step: { ...step, file },
      edits: edits.map(edit => ('file' in edit ? { ...edit, file } : edit)),
    });
  }
  return existing;
}

async function placeOf(file: string, namesIn: NamesIn): Promise<string> {
  const { dir, base, name } = posix.parse(file);
  const names = await namesIn(dir);
  const found = [
    base,
    ...EXTENSIONS.map(extension => `${name}.${extension}`),
  ].find(candidate => names.has(candidate));
  return found === undefined ? file : posix.join(dir, found);
}
