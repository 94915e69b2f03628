import { Declaration, Inventory } from 'backstage-plugin-marketplace-common';
import { addTo } from '../addTo';
import { manifestPath } from '../workspace/parsePackageJson';
import { LOCKFILE_KINDS } from './lockfiles';

/** What an inventory lacks because of a file. */
export interface AccidentalLoss {
  /** Below the root of the repository, with `/`. */
  file: string;
  /** What is wrong with the file, and what to do. */
  message: string;
  /** Names of the workspaces, and of the packages whose version it is. */
  lost: string[];
}

/**
 * Tells whether an inventory lacks what the one before it had because a file could not be
 * read, and not because it was taken away: the file is the one that would tell, and was not
 * as wrong before.
 *
 * @returns `undefined` when the new inventory is to be believed
 */
export function lostByAccident(
  before: Inventory,
  now: Inventory,
): AccidentalLoss | undefined {
  const known = new Set(before.findings.map(({ message }) => message));
  const newest = now.findings.filter(
    ({ kind, message }) => kind === 'unreadable' && !known.has(message),
  );
  const workspaces = lostWorkspaces(before, now);
  const versions = lostVersions(before, now);
  for (const { file = '', message } of newest) {
    const lost = [...workspaces(file), ...versions(file)];
    if (lost.length) {
      return { file, message, lost };
    }
  }
  return lostByLockfile(before, now);
}

/**
 * A lockfile that was cut off between two entries can be read. Then it lacks what is declared
 * as it was before, and no version is known where there is no node_modules.
 */
function lostByLockfile(
  before: Inventory,
  now: Inventory,
): AccidentalLoss | undefined {
  const declared = new Map(now.packages.map(pkg => [pkg.name, pkg]));
  const files = new Map(
    now.findings
      .filter(({ kind }) => kind === 'not-in-lockfile')
      .map(({ packageName, file }) => [packageName, file]),
  );
  const lost = before.packages
    .filter(({ name, version, declaredIn }) => {
      const pkg = declared.get(name);
      return (
        version !== undefined &&
        pkg !== undefined &&
        pkg.version === undefined &&
        files.get(name) !== undefined &&
        declaredIn.some(use => pkg.declaredIn.some(isSameUse(use)))
      );
    })
    .map(({ name }) => name);
  const file = files.get(lost.at(0));
  return file === undefined
    ? undefined
    : {
        file,
        message: `${file} does not have them any more, as if it was cut off; restore it`,
        lost,
      };
}

function isSameUse(one: Declaration) {
  return ({ workspace, range }: Declaration): boolean =>
    workspace === one.workspace && range === one.range;
}

/**
 * @returns tells which workspaces are missing with a file: it is their package.json, or a
 *   folder that they lie in; where their folder is not known, it may be any that is no other's
 */
function lostWorkspaces(before: Inventory, now: Inventory) {
  const folders = foldersOf(before);
  const manifests = new Set([...folders.values()].map(manifestPath));
  const present = declaringWorkspaces(now);
  const byFile = new Map<string, string[]>();
  const anywhere: string[] = [];
  for (const name of declaringWorkspaces(before)) {
    const folder = folders.get(name);
    if (!present.has(name)) {
      if (folder === undefined) {
        anywhere.push(name);
      } else {
        filesAbove(folder).forEach(file => addTo(byFile, file, name));
      }
    }
  }
  return (file: string): string[] => {
    const isUnknown =
      /(^|\/)package\.json$/.test(file) &&
      !/(^|\/)node_modules\//.test(file) &&
      !manifests.has(file);
    return [...(byFile.get(file) ?? []), ...(isUnknown ? anywhere : [])];
  };
}

/** The package.json of a folder, the folder, and those that it lies in. */
function filesAbove(folder: string): string[] {
  const segments = folder.split('/');
  const above = segments.map((_, end) => segments.slice(0, end + 1).join('/'));
  return [manifestPath(folder), ...above];
}

/**
 * @returns tells which packages have no version any more with a file: a lockfile, a
 *   node_modules, or their package.json
 */
function lostVersions(before: Inventory, now: Inventory) {
  const unversioned = new Set(
    now.packages
      .filter(({ version }) => version === undefined)
      .map(({ name }) => name),
  );
  const lost = before.packages.filter(
    ({ name, version }) => version !== undefined && unversioned.has(name),
  );
  const byFile = new Map<string, string[]>();
  for (const { name, folder, declaredIn } of lost) {
    const aliases = declaredIn.flatMap(({ alias }) => alias ?? []);
    const installed = [name, ...aliases].map(each => `node_modules/${each}`);
    for (const each of new Set([...installed, ...(folder ? [folder] : [])])) {
      addTo(byFile, manifestPath(each), name);
    }
  }
  return (file: string): string[] =>
    LOCKFILE_KINDS.some(kind => kind.file === file) ||
    /(^|\/)node_modules$/.test(file)
      ? lost.map(({ name }) => name)
      : byFile.get(
          file.slice(Math.max(file.lastIndexOf('node_modules/'), 0)),
        ) ?? [];
}

/** Of the workspaces of which that is known, by name. */
function foldersOf({ workspaces, packages }: Inventory): Map<string, string> {
  const folders = new Map(workspaces.map(({ name, folder }) => [name, folder]));
  for (const { name, folder } of packages) {
    if (folder !== undefined) {
      folders.set(name, folder);
    }
  }
  return folders;
}

function declaringWorkspaces({ packages }: Inventory): Set<string> {
  return new Set(
    packages.flatMap(({ declaredIn }) =>
      declaredIn.map(({ workspace }) => workspace),
    ),
  );
}
