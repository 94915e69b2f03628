import {
  frontendSystemsOf,
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
  pluginsByPackage: Pick<ReadonlyMap<string, readonly string[]>, 'get'>;
}

/**
 * Judges a plugin in an instance, for those who may read inventories.
 *
 * @param options.refs - of the entities that it is made of, by default its own
 * @param options.collections - ids of those that it is in
 */
export function judgePlugin(
  record: PluginRecord,
  by: JudgedBy,
  options: { refs?: readonly string[]; collections?: readonly string[] } = {},
): PluginWithStatus {
  const listed = record.packages;
  const refs = options.refs ?? [record.summary.entityRef];
  const collections = options.collections ?? [];
  const packages = withKnown(listed, refs, by);
  return {
    ...record,
    listed,
    refs,
    collections,
    ...judge(record, packages, by),
  };
}

/**
 * A judged plugin as those see it who may not read inventories: as it truly is, but of its
 * packages only those that entries and registries know. What else is installed names others
 * of the company.
 *
 * @param by - what the plugin was judged by
 */
export function redactPlugin(
  plugin: PluginWithStatus,
  by: JudgedBy,
): PluginWithStatus {
  const { listed, refs, status, summary } = plugin;
  const packages = withKnown(listed, refs, { ...by, inventory: undefined });
  const names = new Set(packages.map(({ name }) => name));
  return {
    ...plugin,
    summary: { ...summary, released: releasedAt(packages, by.registry) },
    packages,
    frontendSystems: frontendSystemsOf({ packages }, undefined, by.registry),
    status: redactStatus(status, name => names.has(name)),
  };
}

function judge(
  { summary }: Pick<PluginRecord, 'summary'>,
  packages: PackageRecord[],
  { inventory, registry }: JudgedBy,
): Pick<
  PluginWithStatus,
  'summary' | 'packages' | 'frontendSystems' | 'status'
> {
  const { maintenance, unlisted } = summary;
  const facts = { packages, maintenance, unlisted };
  return {
    summary: { ...summary, released: releasedAt(packages, registry) },
    packages,
    frontendSystems: frontendSystemsOf(facts, inventory, registry),
    status: pluginStatus(facts, inventory, registry),
  };
}

/** The packages of entries, with those that package.json files say the plugin has. */
function withKnown(
  listed: PackageRecord[],
  refs: readonly string[],
  { inventory, registry, pluginsByPackage }: JudgedBy,
): PackageRecord[] {
  const isOfAnother = (name: string) => {
    const owners = pluginsByPackage.get(name);
    return owners !== undefined && !owners.some(ref => refs.includes(ref));
  };
  const known = knownPackages(listed, inventory, registry, isOfAnother);
  return known.length === listed.length ? listed : known.map(toRecord(listed));
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
