import {
  InventoryFinding,
  PackageManager,
} from 'backstage-plugin-marketplace-common';
import { lstat, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readRepositoryFile } from '../../workspace/readRepositoryFile';
import { PackageJson } from '../../workspace/parsePackageJson';
import {
  chooseLockfile,
  LOCKFILE_KINDS,
  LockfileKind,
  LockfileTool,
  PresentLockfile,
} from './chooseLockfile';
import { LocalPackages } from './LocalPackages';
import { LocalPackage, Lockfile } from './Lockfile';
import { LockfileContents } from './LockfileContents';
import { lockfileOf } from './lockfileOf';
import { openLockfile } from './openLockfile';
import { parseLockfile } from './parseLockfile';
import { readResolutions } from './readResolutions';
import { packageManagerOf } from '../packageManagerOf';
import { unreadable } from '../unreadable';

/** Of the small files beside the lockfile. */
const MAX_BYTES = 1024 * 1024;

/** Of a lockfile with nothing but a line end. */
const MAX_EMPTY_BYTES = 2;

/**
 * Reads the lockfile in the root of a repository, of whichever package manager it is.
 * `Lockfile` of `@backstage/cli-node` is not used, as it reads those of yarn only, and in
 * the backend's own process.
 *
 * @param root - absolute and without links
 * @param options.packageJson - of the root
 * @param options.workspaces - the packages of the repository, which yarn's first version
 *   leaves out of its lockfile
 * @param options.signal - ends it with its reason
 * @returns `undefined` when there is no lockfile; one that cannot be read is not `readable`
 */
export async function readLockfile(
  root: string,
  options: {
    packageJson: PackageJson;
    workspaces: readonly LocalPackage[];
    signal: AbortSignal;
  },
): Promise<Lockfile | undefined> {
  const { packageJson, workspaces, signal } = options;
  signal.throwIfAborted();
  const [first, ...others] = await presentIn(root);
  if (!first) {
    return undefined;
  }
  const named = packageManagerOf(packageJson.packageManager);
  const kind = chooseLockfile([first, ...others], named);
  const problems = [first, ...others]
    .filter(other => other !== kind)
    .map(other => notRead(other, kind));

  const contents = await readContents(root, kind, signal);
  if ('problem' in contents) {
    problems.push(notReadable(kind, contents.problem));
    return {
      file: kind.file,
      packageManager: unreadManager(kind.tool, named),
      version: '',
      readable: false,
      resolve: () => undefined,
      problems,
    };
  }
  const local = await LocalPackages.read({
    root,
    workspaces,
    folders: foldersOf(contents),
    signal,
  });
  if (contents.unusable.length) {
    problems.push(unusable(kind, contents.unusable));
  }
  const resolutions = readResolutions(packageJson);
  return lockfileOf({
    file: kind.file,
    contents,
    problems,
    local,
    resolutions,
  });
}

async function presentIn(root: string): Promise<PresentLockfile[]> {
  const kinds = LOCKFILE_KINDS.map(async kind => {
    const path = join(root, kind.file);
    const stats = await stat(path)
      .catch(() => lstat(path))
      .catch(() => undefined);
    const isEmpty = stats?.isFile() === true && stats.size <= MAX_EMPTY_BYTES;
    return stats ? [{ ...kind, isEmpty }] : [];
  });
  return (await Promise.all(kinds)).flat();
}

async function readContents(
  root: string,
  { file: name, tool }: LockfileKind,
  signal: AbortSignal,
): Promise<LockfileContents | { problem: string }> {
  const opened = await openLockfile(join(root, name), root);
  if (!opened) {
    return { problem: 'is a link that leads to nothing' };
  }
  if ('problem' in opened) {
    return opened;
  }
  const { file } = opened;
  try {
    const yarnrc =
      tool === 'yarn' ? await readText(root, '.yarnrc.yml') : undefined;
    return await parseLockfile(file, { tool, yarnrc, signal });
  } finally {
    await file.close();
  }
}

/** Where the lockfile says that there is a package of the repository. */
function foldersOf({ entries }: LockfileContents): Set<string> {
  const folders = new Set<string>();
  for (const { folder } of entries.values()) {
    if (folder !== undefined) {
      folders.add(folder);
    }
  }
  return folders;
}

async function readText(
  root: string,
  name: string,
): Promise<string | undefined> {
  const file = await readRepositoryFile(join(root, name), root, MAX_BYTES);
  return file && 'text' in file ? file.text : undefined;
}

/** What the lockfile itself would tell. */
function unreadManager(
  tool: LockfileTool,
  named: PackageManager | undefined,
): PackageManager {
  if (tool !== 'yarn') {
    return tool;
  }
  return named === 'yarn-classic' ? named : 'yarn-berry';
}

function notRead(other: LockfileKind, kind: LockfileKind): InventoryFinding {
  return {
    kind: 'several-lockfiles',
    message: `${other.file} is not read, as there is ${kind.file} too; remove the one that is not in use, or name the package manager in package.json as packageManager`,
    file: other.file,
  };
}

function notReadable(
  { file, tool }: LockfileKind,
  problem: string,
): InventoryFinding {
  return unreadable(
    file,
    `${file} ${problem}; restore it, or write it again with '${tool} install'`,
  );
}

function unusable(
  { file, tool }: LockfileKind,
  keys: string[],
): InventoryFinding {
  return unreadable(
    file,
    `${file} has entries without a valid name or version, which are left out: ${keys.length} of them, the first is '${keys[0]}'; write it again with '${tool} install'`,
  );
}
