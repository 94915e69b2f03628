import {
  indexInventory,
  Inventory,
  InventoryIndex,
  InventoryPackage,
} from '../inventory';
import { homeOfRole, packageRole } from '../packages';
import { RegistryIndex, RegistryPackage, RegistryRecord } from '../registry';

/** What differs from a package of version 1.0.0 that the app or the backend declares. */
export type InstalledPackage = Partial<InventoryPackage> & { name: string };

/** An inventory of a portal with an app and a backend, which are both seen. */
export function portal(
  packages: readonly InstalledPackage[],
  facts: Partial<Inventory> = {},
): InventoryIndex {
  return indexInventory({
    instance: 'test',
    takenAt: '2026-01-01T00:00:00.000Z',
    origin: 'scan',
    backstageVersion: '1.50.0',
    nodeVersion: '24.1.0',
    covers: { frontend: true, backend: true },
    workspaces: [
      {
        name: 'app',
        folder: 'packages/app',
        role: 'frontend',
        frontendSystem: 'new',
      },
      { name: 'backend', folder: 'packages/backend', role: 'backend' },
    ],
    packages: packages.map(toPackage),
    findings: [],
    ...facts,
  });
}

function toPackage(pkg: InstalledPackage): InventoryPackage {
  const version = 'version' in pkg ? pkg.version : '1.0.0';
  const home = homeOfRole(packageRole(pkg.name, pkg.manifest?.role));
  return {
    version,
    versions: version ? [{ version, evidence: ['node_modules'] }] : [],
    declaredIn: [
      {
        workspace: home === 'backend' ? 'backend' : 'app',
        range: '^1.0.0',
        ...(version !== undefined && { version }),
      },
    ],
    evidence: ['manifest', 'node_modules'],
    manifest: {},
    ...pkg,
  };
}

/** What a registry has of a package besides its latest version. */
export type Published = Partial<RegistryPackage> & { latest: string };

/** A registry that has been asked for some packages, by npm name. */
export function registryOf(
  packages: Record<string, Published>,
  records: Record<string, RegistryRecord> = {},
): RegistryIndex {
  return {
    enabled: true,
    packages: new Map([
      ...Object.entries(packages).map(
        ([name, pkg]) => [name, recordOf(name, pkg)] as const,
      ),
      ...Object.entries(records),
    ]),
  };
}

/** What was learned of a package whose registry has answered. */
export function recordOf(name: string, pkg: Published): RegistryRecord {
  const { latest } = pkg;
  return {
    name,
    checkedAt: '2026-01-01T00:00:00.000Z',
    package: { distTags: { latest }, deprecated: {}, manifest: {}, ...pkg },
  };
}
