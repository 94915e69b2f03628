import {
  InstancePackage,
  InventoryIndex,
  PackageRole,
} from 'backstage-plugin-marketplace-common';
import { InstanceView } from '../InstanceView';
import { PackageRecord } from '../PackageRecord';
import { PluginWithStatus } from '../PluginWithStatus';
import { JudgedPackage, judgedPackages } from './judgedPackages';

/** A package of an instance as the caller of a view sees it. */
export interface InstanceRow {
  pkg: JudgedPackage;
  /** Missing when neither its package.json nor an entry tells. */
  role?: PackageRole;
  /** Whose package it is. */
  plugin?: PluginWithStatus;
}

/** The installed packages of a view, by name. */
export async function instanceRows({
  inventory,
  registry,
  plugins,
}: InstanceView): Promise<InstanceRow[]> {
  if (!inventory) {
    return [];
  }
  const owners = ownersOf(plugins, inventory);
  const packages = await judgedPackages(inventory, registry);
  return packages.map(pkg => {
    const owner = owners.get(pkg.item.packageName);
    return {
      pkg,
      // What the installed package.json says is truer than what an entry says
      role: pkg.item.role ?? owner?.pkg.role,
      plugin: owner?.plugin,
    };
  });
}

/** What a client gets to see of a row. */
export function toInstancePackage({
  pkg,
  role,
  plugin,
}: InstanceRow): InstancePackage {
  if (!plugin) {
    return { ...pkg.item, role };
  }
  const { entityRef, title, unlisted } = plugin.summary;
  return {
    ...pkg.item,
    role,
    plugin: { entityRef, title, ...(unlisted && { unlisted }) },
  };
}

interface Owner {
  plugin: PluginWithStatus;
  pkg: PackageRecord;
}

/** The first plugin that has a package, and one of a source before one of none. */
function ownersOf(
  plugins: readonly PluginWithStatus[],
  inventory: InventoryIndex,
): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>();
  const add = (name: string, owner: Owner) => {
    const known = owners.get(name);
    if (!known || known.plugin.summary.unlisted) {
      owners.set(name, owner);
    }
  };
  for (const plugin of plugins) {
    for (const pkg of plugin.packages) {
      for (const name of [pkg.name, ...pkg.aliases]) {
        if (inventory.packages.has(name)) {
          add(name, { plugin, pkg });
        }
      }
    }
  }
  return owners;
}
