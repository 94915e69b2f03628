/** A package.json, as far as the inventory reads it. */
export interface Manifest {
  name: string;
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  backstage?: { role?: string; pluginId?: string; pluginPackages?: string[] };
}

/** A package of the portal's own repository. */
export interface WorkspacePackage {
  /** Absolute. */
  folder: string;
  manifest: Manifest;
}

/** What the portal's repository declares. */
export interface Workspace {
  /** Absolute. */
  root: string;
  /** From backstage.json. */
  backstageVersion?: string;
  packages: WorkspacePackage[];
}
