import {
  InventoryIndex,
  knownPackages,
  packageRole,
  pluginStatus,
  redactStatus,
  RegistryIndex,
} from 'backstage-plugin-marketplace-common';
import { PackageRecord } from './PackageRecord';
import { PluginRecord } from './PluginRecord';
import { PluginWithStatus } from './PluginWithStatus';
import { toIsoDate } from './toIsoDate';

/** What plugins are judged by. */
export interface JudgedBy {
  /** Missing before the first inventory of the instance. */
  inventory?: InventoryIndex;
  registry: RegistryIndex;
  /** Refs of the plugins that have a package, by each of its names. */
  pluginsByPackage: ReadonlyMap<string, readonly string[]>;
}

/**
 * Judges a plugin in an instance, for those who may read inventories.
 *
 * @param options.refs - of the entities that it is made of, by default its own
 * @param options.collections - ids of those that it is in
 */
export function judgePlugin(
  record: PluginRecord,
  { inventory, registry, pluginsByPackage }: JudgedBy,
  options: { refs?: readonly string[]; collections?: readonly string[] } = {},
): PluginWithStatus {
  const { summary, packages: listed } = record;
  const refs = options.refs ?? [summary.entityRef];
  const isOfAnother = (name: string) => {
    const owners = pluginsByPackage.get(name);
    return owners !== undefined && !owners.some(ref => refs.includes(ref));
  };
  const known = knownPackages(listed, inventory, registry, isOfAnother);
  const packages =
    known.length === listed.length ? listed : known.map(toRecord(listed));
  return {
    ...record,
    summary: { ...summary, released: releasedAt(packages, registry) },
    packages,
    listed,
    refs,
    collections: options.collections ?? [],
    status: pluginStatus(
      {
        packages,
        maintenance: summary.maintenance,
        unlisted: summary.unlisted,
      },
      inventory,
      registry,
    ),
  };
}

/** A judged plugin as those see it who may not read inventories. */
export function redactPlugin(plugin: PluginWithStatus): PluginWithStatus {
  return { ...plugin, status: redactStatus(plugin.status) };
}

function toRecord(listed: readonly PackageRecord[]) {
  const byName = new Map(listed.map(pkg => [pkg.name, pkg]));
  return (pkg: {
    name: string;
    role?: string;
    optional?: boolean;
    aliases?: readonly string[];
  }): PackageRecord =>
    byName.get(pkg.name) ?? {
      name: pkg.name,
      role: packageRole(pkg.name, pkg.role),
      ...(pkg.optional && { optional: true }),
      aliases: [...(pkg.aliases ?? [])],
    };
}

/** The last day on which any of some packages had a new latest version. */
function releasedAt(
  packages: readonly PackageRecord[],
  { packages: records }: RegistryIndex,
): string | undefined {
  let last: string | undefined;
  for (const { name } of packages) {
    const at = records.get(name)?.package?.releasedAt;
    if (at !== undefined && (last === undefined || at > last)) {
      last = at;
    }
  }
  return toIsoDate(last);
}
