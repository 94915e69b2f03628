import { join, sep } from 'node:path';

/** The process whose program is looked for. */
export interface RunningProcess {
  /** The script that it was started with, absolute. */
  entry?: string;
  /** Its working directory, absolute. */
  cwd: string;
}

/**
 * Finds the workspace whose program a process is: the one that its script lies in, or else
 * its working directory. A process of which neither tells it is that of the only backend,
 * when there is but one.
 *
 * @param workspaces - all of the repository, or its programs where no others are known
 * @param root - of the repository, absolute; without it, folders are compared by their ends
 * @returns its name; `undefined` when it is no program, or it could not be told which
 */
export function runningWorkspace(
  workspaces: ReadonlyArray<{ name: string; folder: string; role?: string }>,
  root: string | undefined,
  { entry, cwd }: RunningProcess,
): string | undefined {
  const nested = workspaces
    .filter(({ folder }) => folder !== '')
    .sort((a, b) => b.folder.length - a.folder.length);
  const holder = (path: string) =>
    nested.find(({ folder }) => {
      const own = `${sep}${folder.split('/').join(sep)}${sep}`;
      return root === undefined
        ? `${path}${sep}`.includes(own)
        : `${path}${sep}`.startsWith(join(root, own));
    });
  // What a package manager installed says nothing of who started it
  const script =
    entry && !entry.includes(`${sep}node_modules${sep}`) ? entry : undefined;
  const found = (script ? holder(script) : undefined) ?? holder(cwd);
  if (found) {
    return found.role === 'backend' ? found.name : undefined;
  }
  const backends = workspaces.filter(({ role }) => role === 'backend');
  return backends.length === 1 ? backends[0].name : undefined;
}
