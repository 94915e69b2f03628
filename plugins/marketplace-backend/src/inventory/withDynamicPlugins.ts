import {
  Inventory,
  INVENTORY_LIMITS,
  InventoryFinding,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { DynamicPlugin } from './dynamicPlugins';
import { highestFirst } from './highestFirst';
import { withEvidence } from './withEvidence';

/**
 * Puts into an inventory the plugins that were loaded without being part of the build, and
 * which could not be loaded.
 */
export function withDynamicPlugins(
  inventory: Inventory,
  plugins: readonly DynamicPlugin[],
): Inventory {
  const packages = new Map(inventory.packages.map(pkg => [pkg.name, pkg]));
  const findings = [...inventory.findings];
  for (const plugin of plugins) {
    if (plugin.failure === undefined) {
      const known = packages.get(plugin.name);
      packages.set(plugin.name, withDynamicPlugin(known, plugin));
    } else {
      findings.push(failed(plugin, plugin.failure));
    }
  }
  return { ...inventory, packages: [...packages.values()], findings };
}

function withDynamicPlugin(
  known: InventoryPackage | undefined,
  { name, version, platform, manifest }: DynamicPlugin,
): InventoryPackage {
  const pkg = known ?? {
    name,
    versions: [],
    declaredIn: [],
    evidence: [],
    manifest,
  };
  const versions = pkg.versions.map(own =>
    own.version === version
      ? { ...own, evidence: [...own.evidence, 'dynamic-plugin' as const] }
      : own,
  );
  if (version && !versions.some(own => own.version === version)) {
    versions.unshift({ version, evidence: ['dynamic-plugin'] });
    versions.splice(INVENTORY_LIMITS.versions);
    versions.sort((a, b) => highestFirst(a.version, b.version));
  }
  return withEvidence(
    { ...pkg, version: pkg.version ?? version, versions },
    // Those of the browser are only handed out by the backend
    platform === 'node' ? ['dynamic-plugin', 'runtime'] : ['dynamic-plugin'],
  );
}

function failed(
  { name, version = '' }: DynamicPlugin,
  failure: string,
): InventoryFinding {
  return {
    kind: 'dynamic-plugin-failed',
    packageName: name,
    message: `The dynamic plugin ${`${name} ${version}`.trim()} could not be loaded: ${failure}`,
  };
}
