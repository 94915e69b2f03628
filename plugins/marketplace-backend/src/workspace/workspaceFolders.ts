import { WorkspacePatterns } from './WorkspacePatterns';
import { WorkspaceWalk } from './WorkspaceWalk';

/** What the workspace patterns of a repository stand for. */
export interface WorkspaceFolders {
  /** Relative to the root, with `/` between segments, sorted. */
  folders: string[];
  /** Why, by the folder, or the pattern, that cannot be used. */
  unusable: ReadonlyMap<string, string>;
  /** Those of them that are not there. */
  missing: readonly string[];
}

/**
 * Lists the folders that may hold packages of a repository. `node_modules` and hidden
 * folders are passed over. A link to a folder of the repository is followed, but not
 * what is below it, so that links may lead in circles.
 *
 * @param root - absolute and without links
 * @param patterns - as package managers have them; with `!` what they leave out
 * @throws `InputError` when there are too many, or the signal's reason
 */
export async function workspaceFolders(
  root: string,
  patterns: readonly string[],
  signal: AbortSignal,
): Promise<WorkspaceFolders> {
  const wanted = new WorkspacePatterns(patterns);
  const folders = new Map<string, string>();
  const walk = new WorkspaceWalk(root, signal);

  for (const pattern of wanted.included) {
    for (const { folder, destination } of await walk.find(pattern)) {
      // A folder that a link leads to as well is one package, not two
      const known = folders.get(destination);
      const isRoot = destination === root;
      if (
        !isRoot &&
        !wanted.leaveOut(folder) &&
        (known === undefined || folder < known)
      ) {
        folders.set(destination, folder);
      }
    }
  }
  return {
    folders: [...folders.values()].sort(),
    unusable: walk.unusable,
    missing: walk.missing,
  };
}
