import {
  Evidence,
  Inventory,
  InventoryPackage,
  RuntimeFeature,
} from 'backstage-plugin-marketplace-common';
import pLimit from 'p-limit';
import { DeclaredPackage, declaredPackages } from './declaredPackages';
import { loadedAtRuntime } from './loadedAtRuntime';
import { readWorkspace } from './readWorkspace';
import { resolveInstalled } from './resolveInstalled';
import { Workspace } from './Workspace';

/** Files read at the same time. */
const CONCURRENCY = 16;

/**
 * Gathers what an instance has: what its workspaces declare, what of it is in
 * node_modules, and what the backend runs.
 *
 * @param options.folder - the root of the repository, or any folder in it
 * @param options.features - what the backend has loaded
 * @throws when the folder is in no repository whose packages can be read
 */
export async function takeInventory(options: {
  instance: string;
  folder: string;
  features: RuntimeFeature[];
  now: Date;
}): Promise<Inventory> {
  const workspace = await readWorkspace(options.folder);
  const limit = pLimit(CONCURRENCY);
  const packages = await Promise.all(
    declaredPackages(workspace).map(declared =>
      limit(() => toInventoryPackage(declared, workspace, options.features)),
    ),
  );
  return {
    instance: options.instance,
    takenAt: options.now.toISOString(),
    backstageVersion: workspace.backstageVersion,
    packages,
    features: options.features,
  };
}

async function toInventoryPackage(
  { name, declaredIn, folders }: DeclaredPackage,
  workspace: Workspace,
  features: RuntimeFeature[],
): Promise<InventoryPackage> {
  const manifest = await resolveInstalled(name, folders[0], workspace.root);
  const loaded = manifest && loadedAtRuntime({ ...manifest, name }, features);
  const evidence: Evidence[] = [
    'manifest',
    ...(manifest ? (['node_modules'] as const) : []),
    ...(loaded ? (['runtime'] as const) : []),
  ];
  return {
    name,
    version: manifest?.version,
    role: manifest?.backstage?.role,
    pluginId: manifest?.backstage?.pluginId,
    pluginPackages: manifest?.backstage?.pluginPackages,
    declaredIn,
    evidence,
    loaded,
  };
}
