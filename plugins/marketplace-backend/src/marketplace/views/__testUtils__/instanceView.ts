import {
  indexInventory,
  Inventory,
  InventoryPackage,
  ManifestFacts,
  packageRole,
  PluginStatus,
  pluginStatus,
  RegistryIndex,
  RegistryRecord,
} from 'backstage-plugin-marketplace-common';
import { InstanceView } from '../../InstanceView';
import { PackageRecord } from '../../PackageRecord';
import { PluginWithStatus } from '../../PluginWithStatus';

/** An inventory of a stock portal: an app of the new system, and a backend. */
export function inventoryOf(
  packages: Array<Partial<InventoryPackage> & { name: string }>,
  facts: Partial<Inventory> = {},
): Inventory {
  return {
    instance: 'production',
    takenAt: '2026-01-01T00:00:00.000Z',
    origin: 'scan',
    covers: { frontend: true, backend: true },
    packageManager: 'yarn-berry',
    workspaces: [
      {
        name: 'app',
        folder: 'packages/app',
        role: 'frontend',
        frontendSystem: 'new',
      },
      { name: 'backend', folder: 'packages/backend', role: 'backend' },
    ],
    findings: [],
    ...facts,
    packages: packages.map(pkg => ({
      version: '1.0.0',
      versions: [{ version: '1.0.0', evidence: ['node_modules'] }],
      declaredIn: [
        {
          workspace: /-backend/.test(pkg.name) ? 'backend' : 'app',
          range: '^1.0.0',
        },
      ],
      evidence: ['manifest', 'node_modules'],
      manifest: {},
      ...pkg,
    })),
  };
}

/** A registry whose packages have a latest version and what their package.json tells. */
export function registryOf(
  packages: Record<string, { latest?: string; manifest?: ManifestFacts }>,
): RegistryIndex {
  const records = Object.entries(packages).map(
    ([name, { latest = '1.0.0', manifest = {} }]): RegistryRecord => ({
      name,
      checkedAt: '2026-01-01T00:00:00.000Z',
      package: {
        latest,
        distTags: { latest },
        deprecated: {},
        manifest,
      },
    }),
  );
  return {
    enabled: true,
    packages: new Map(records.map(record => [record.name, record])),
  };
}

/** A plugin that says of itself only which packages it has. */
export interface TestPlugin {
  title: string;
  packages: Array<Partial<PackageRecord> & { name: string }>;
  unlisted?: boolean;
  /** What is judged of it, when that matters more than how. */
  status?: PluginStatus;
}

/** An instance with some plugins, as one sees it who may read all. */
export function viewOf(facts: {
  plugins?: TestPlugin[];
  inventory?: Inventory;
  registry?: RegistryIndex;
}): InstanceView {
  const { plugins = [], registry = { enabled: false, packages: new Map() } } =
    facts;
  const inventory = facts.inventory && indexInventory(facts.inventory);
  return {
    instance: 'production',
    inventory,
    registry,
    plugins: plugins.map(plugin => toPlugin(plugin, inventory, registry)),
  };
}

function toPlugin(
  { title, packages, unlisted, status }: TestPlugin,
  inventory: InstanceView['inventory'],
  registry: RegistryIndex,
): PluginWithStatus {
  const records = packages.map(pkg => ({
    role: packageRole(pkg.name),
    aliases: [],
    ...pkg,
  }));
  const name = title.toLowerCase().replaceAll(' ', '-');
  const entityRef = `plugin:default/${name}`;
  return {
    summary: {
      entityRef,
      namespace: 'default',
      name,
      title,
      categories: [],
      tags: [],
      maintenance: 'active',
      unlisted,
    },
    packages: records,
    listed: records,
    capabilities: [],
    sources: ['bundled'],
    refs: [entityRef],
    collections: [],
    frontendSystems: [],
    status:
      status ??
      pluginStatus({ packages: records, unlisted }, inventory, registry),
  };
}
