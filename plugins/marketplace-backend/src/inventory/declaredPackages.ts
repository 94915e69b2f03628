import { Workspace } from './Workspace';

/** A package that workspaces of the portal declare. */
export interface DeclaredPackage {
  name: string;
  declaredIn: Array<{ workspace: string; range: string }>;
  /** The folders of those workspaces, in the same order. */
  folders: string[];
}

/**
 * Lists what the workspaces depend on to run. What they need for development or
 * expect of others does not make a plugin installed.
 */
export function declaredPackages(workspace: Workspace): DeclaredPackage[] {
  const byName = new Map<string, DeclaredPackage>();
  for (const { folder, manifest } of workspace.packages) {
    const declared = {
      ...manifest.optionalDependencies,
      ...manifest.dependencies,
    };
    for (const [name, range] of Object.entries(declared)) {
      const known = byName.get(name) ?? { name, declaredIn: [], folders: [] };
      known.declaredIn.push({ workspace: manifest.name, range });
      known.folders.push(folder);
      byName.set(name, known);
    }
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
