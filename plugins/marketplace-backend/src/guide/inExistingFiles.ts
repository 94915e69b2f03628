import { PlannedStep } from './PlannedStep';

/** What code of apps and backends is written in; the usual ones come first. */
const EXTENSIONS = ['ts', 'tsx', 'js', 'jsx', 'mts', 'mjs', 'cts', 'cjs'];

/**
 * Changes a plan so that it names the files that there are: not every backend has a
 * `src/index.ts`, some have a `src/index.js`. Where there is none, the plan stays.
 *
 * @param read - reads a file below the root of the repository; `undefined` for what cannot
 *   be read
 */
export async function inExistingFiles(
  plan: readonly PlannedStep[],
  read: (path: string) => Promise<string | undefined>,
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
    const file = places.get(step.file) ?? (await placeOf(step.file, read));
    places.set(step.file, file);
    existing.push({
      step: { ...step, file },
      edits: edits.map(edit => ('file' in edit ? { ...edit, file } : edit)),
    });
  }
  return existing;
}

async function placeOf(
  file: string,
  read: (path: string) => Promise<string | undefined>,
): Promise<string> {
  const stem = file.replace(/\.tsx?$/, '');
  const others = EXTENSIONS.map(extension => `${stem}.${extension}`);
  for (const candidate of new Set([file, ...others])) {
    if ((await read(candidate)) !== undefined) {
      return candidate;
    }
  }
  return file;
}
