import { addTo } from '../addTo';
import { Inventory, InventoryWorkspace } from './Inventory';

/**
 * Finds out which programs of a portal have what a workspace declares: a program has its own
 * dependencies, those of the packages of the repository that it depends on, and those of the
 * root of the repository. A backend that depends on the app, to serve it, has nothing of the
 * app's.
 *
 * @returns the programs by the name of the workspace; none for a workspace that no program
 *   depends on
 */
export function programsReaching({
  packages,
  workspaces,
  root,
}: Inventory): ReadonlyMap<string, readonly InventoryWorkspace[]> {
  const programNames = new Set(workspaces.map(({ name }) => name));
  const localDependencies = new Map<string, string[]>();
  for (const { name, folder, declaredIn } of packages) {
    if (folder !== undefined && !programNames.has(name)) {
      for (const { workspace } of declaredIn) {
        addTo(localDependencies, workspace, name);
      }
    }
  }
  // What a program has that is the root itself is its own
  const shared = root === undefined || programNames.has(root) ? [] : [root];
  const reaching = new Map<string, InventoryWorkspace[]>();
  for (const program of workspaces) {
    // A set that grows while it is walked
    const reached = new Set([program.name, ...shared]);
    for (const name of reached) {
      localDependencies.get(name)?.forEach(local => reached.add(local));
      addTo(reaching, name, program);
    }
  }
  return reaching;
}
