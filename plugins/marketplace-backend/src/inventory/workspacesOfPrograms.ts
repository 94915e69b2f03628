import { addTo } from '../addTo';
import { Workspace } from './readWorkspace';
import { ResolvedDependency } from './resolveDependencies';

/**
 * The workspaces that the programs of a portal are made of: apps and backends, the root of
 * the repository, and what of the repository those get, at any depth.
 */
export function workspacesOfPrograms(
  resolved: readonly ResolvedDependency[],
): ReadonlySet<Workspace> {
  const localDependencies = new Map<Workspace, Workspace[]>();
  const reached = new Set<Workspace>();
  for (const { workspace, local } of resolved) {
    const { role, folder } = workspace;
    if (role === 'frontend' || role === 'backend' || folder === '') {
      reached.add(workspace);
    }
    if (local) {
      addTo(localDependencies, workspace, local);
    }
  }
  // A set that grows while it is walked
  for (const workspace of reached) {
    localDependencies.get(workspace)?.forEach(local => reached.add(local));
  }
  return reached;
}
