import {
  Inventory,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';

/** The inventory of a portal whose app or backend declares some packages. */
export function inventoryOf(
  packages: Array<string | (Partial<InventoryPackage> & { name: string })>,
  facts: Partial<Inventory> = {},
): Inventory {
  return {
    instance: 'test',
    takenAt: '2026-01-01T00:00:00.000Z',
    origin: 'scan',
    covers: { frontend: true, backend: true },
    workspaces: [
      { name: 'app', folder: 'packages/app', role: 'frontend' },
      { name: 'backend', folder: 'packages/backend', role: 'backend' },
    ],
    findings: [],
    ...facts,
    packages: packages
      .map(pkg => (typeof pkg === 'string' ? { name: pkg } : pkg))
      .map(pkg => ({
        version: '1.0.0',
        versions: [],
        declaredIn: [
          {
            workspace: /-backend/.test(pkg.name) ? 'backend' : 'app',
            range: '^1.0.0',
          },
        ],
        evidence: ['manifest'],
        manifest: {},
        ...pkg,
      })),
  };
}
