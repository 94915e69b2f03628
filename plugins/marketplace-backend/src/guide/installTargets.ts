import {
  Declaration,
  InventoryIndex,
  InventoryWorkspace,
  PluginHalf,
  runningPrograms,
} from 'backstage-plugin-marketplace-common';
import { CommandTarget } from './dependencyCommand';

const STOCK_FOLDERS: Record<PluginHalf, string> = {
  frontend: 'packages/app',
  backend: 'packages/backend',
};

/** A program of a portal that packages are added to. */
export interface InstallTarget extends Partial<InventoryWorkspace> {
  /** Below the root of the repository, with `/`; empty for the root itself. */
  folder: string;
  /** Whether that is only where stock portals have it. */
  assumed: boolean;
}

/**
 * The programs that a half of a plugin belongs to, of several the one that runs or is
 * served. Where none is known, the one of a stock portal.
 */
export function installTargets(
  half: PluginHalf,
  index: InventoryIndex | undefined,
): InstallTarget[] {
  const targets = index ? runningPrograms(half, index.inventory) : [];
  return targets.length
    ? targets.map(target => ({ ...target, assumed: false }))
    : [{ folder: STOCK_FOLDERS[half], assumed: true }];
}

/** The programs of a half that have what some workspaces declare. */
export function programsWith(
  half: PluginHalf,
  declaredIn: readonly Declaration[],
  index: InventoryIndex | undefined,
): InstallTarget[] {
  const having = new Set(
    declaredIn.flatMap(({ workspace }) => index?.programs.get(workspace) ?? []),
  );
  return [...having]
    .filter(({ role }) => role === half)
    .map(program => ({ ...program, assumed: false }));
}

/** A workspace that declares something, and where it is, as far as that is known. */
export function workspaceNamed(
  name: string,
  { inventory, packages }: InventoryIndex,
): CommandTarget & { role?: PluginHalf } {
  const program = inventory.workspaces.find(each => each.name === name);
  const { folder, role } = program ?? {
    folder: name === inventory.root ? '' : packages.get(name)?.folder,
    role: undefined,
  };
  return {
    name,
    folder,
    role,
    isShared: !program && folder !== undefined && isRoot(folder),
  };
}

/**
 * The path of a file of a program, below the root of the repository.
 *
 * @param path - below the folder of the program
 */
export function fileOf({ folder }: { folder: string }, path: string): string {
  return isRoot(folder) ? path : `${folder}/${path}`;
}

/** Whether a folder is the root of the repository. */
export function isRoot(folder: string): boolean {
  return folder === '' || folder === '.';
}
