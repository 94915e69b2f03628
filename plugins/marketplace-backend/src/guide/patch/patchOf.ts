import { addTo } from '../../addTo';
import { createBreather } from '../../concurrency/breather';
import { fileOf } from '../installTargets';
import { FileEdit, isWork, PlannedStep } from '../PlannedStep';
import { editBackend, FeatureEdit } from './editBackend';
import { DependencyEdit, editManifest } from './editManifest';
import { fileDiff } from './fileDiff';
import { remarksOn } from './remarksOn';

/** Files that one patch changes: portals have few programs. */
const MAX_FILES = 200;

/** What becomes of a file. */
interface EditedFile {
  diff?: string;
  /** What is left to people. */
  left: FileEdit[];
}

/**
 * Makes a patch of a plan. What it leaves to people is told before it, where `git apply`
 * reads nothing.
 *
 * @param read - reads a file below the root of the repository; `undefined` for what cannot
 *   be read
 * @returns `undefined` when no file can be changed, or a package.json that should cannot
 */
export async function patchOf(
  plan: readonly PlannedStep[],
  read: (path: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const manifests = new Map<string, DependencyEdit[]>();
  const backends = new Map<string, FeatureEdit[]>();
  for (const edit of plan.flatMap(({ edits }) => edits)) {
    if ('file' in edit) {
      addTo(backends, edit.file, edit);
    } else {
      addTo(manifests, fileOf(edit, 'package.json'), edit);
    }
  }
  if (manifests.size + backends.size > MAX_FILES) {
    return undefined;
  }
  const breathe = createBreather();
  const files: EditedFile[] = [];
  for (const [path, edits] of manifests) {
    await breathe();
    const before = await read(path);
    const after =
      before === undefined ? undefined : await editManifest(before, edits);
    const diff = diffOf(path, before, after);
    if (after === undefined || (diff === undefined && after !== before)) {
      return undefined;
    }
    files.push({ diff, left: [] });
  }
  for (const [path, edits] of backends) {
    await breathe();
    files.push(editFeatures(path, await read(path), edits));
  }
  const diffs = files.flatMap(({ diff }) => diff ?? []);
  const left = new Set(files.flatMap(file => file.left));
  return diffs.length
    ? [...remarksOn(plan.filter(isWork), left), ...diffs].join('')
    : undefined;
}

function editFeatures(
  path: string,
  before: string | undefined,
  edits: FeatureEdit[],
): EditedFile {
  let after = before;
  const left: FileEdit[] = [];
  for (const edit of edits) {
    const edited = after === undefined ? undefined : editBackend(after, edit);
    if (edited === undefined) {
      left.push(edit);
    } else {
      after = edited;
    }
  }
  const diff = diffOf(path, before, after);
  return diff === undefined && after !== before
    ? { left: edits }
    : { diff, left };
}

function diffOf(
  path: string,
  before: string | undefined,
  after: string | undefined,
): string | undefined {
  return before === undefined || after === undefined
    ? undefined
    : fileDiff(path, before, after);
}
