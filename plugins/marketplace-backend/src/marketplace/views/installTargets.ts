import {
  InventoryIndex,
  InventoryWorkspace,
  PluginHalf,
} from 'backstage-plugin-marketplace-common';

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
 * The programs that a half of a plugin belongs to: all apps, and the backends, of several
 * the one that took the inventory. Where none is known, the one of a stock portal.
 */
export function installTargets(
  half: PluginHalf,
  index: InventoryIndex | undefined,
): InstallTarget[] {
  const { workspaces = [], runtime } = index?.inventory ?? {};
  const programs = workspaces.filter(({ role }) => role === half);
  const running = programs.filter(({ name }) => name === runtime?.workspace);
  const targets = half === 'backend' && running.length ? running : programs;
  return targets.length
    ? targets.map(target => ({ ...target, assumed: false }))
    : [{ folder: STOCK_FOLDERS[half], assumed: true }];
}

/**
 * The path of a file of a program, below the root of the repository.
 *
 * @param path - below the folder of the program
 */
export function fileOf({ folder }: InstallTarget, path: string): string {
  return isRoot(folder) ? path : `${folder}/${path}`;
}

/** Whether a folder is the root of the repository. */
export function isRoot(folder: string): boolean {
  return folder === '' || folder === '.';
}
