import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  declaredRole,
  PackageEntity,
  PackageRole,
  packageRole,
  PluginEntity,
} from 'backstage-plugin-marketplace-common';
import { Breather, createBreather } from '../concurrency/breather';
import { packageItem, packageRef } from '../ingest/packageRef';
import { addTo } from '../addTo';
import { oncePer } from '../oncePer';
import { refTo } from './refTo';

/** A package of a plugin before looking at any instance. */
export interface PackageRecord {
  /** Missing when no entity describes it. */
  entityRef?: string;
  /** The npm name. */
  name: string;
  role: PackageRole;
  optional?: boolean;
  aliases: string[];
}

/** What the entity of a package tells by itself. */
const packageFacts = oncePer((entity: PackageEntity) => {
  const ref = stringifyEntityRef(entity);
  const {
    packageName: name,
    partOf = [],
    optional,
    aliases = [],
  } = entity.spec;
  const role = packageRole(name, declaredRole(entity));
  const record: PackageRecord = {
    entityRef: ref,
    name,
    role,
    optional,
    aliases,
  };
  const defaultNamespace = entity.metadata.namespace ?? 'default';
  const plugins = partOf.flatMap(
    plugin =>
      refTo(() =>
        parseEntityRef(plugin, { defaultKind: 'Plugin', defaultNamespace }),
      ) ?? [],
  );
  return { ref, record, partOf: plugins };
});

/** What the entity of a plugin tells of its packages by itself. */
const pluginFacts = oncePer((plugin: PluginEntity) => {
  const namespace = plugin.metadata.namespace ?? 'default';
  const items = (plugin.spec.packages ?? []).map(item => {
    const { packageName: name } = packageItem(item);
    return {
      ref: refTo(() => packageRef(item, namespace)),
      // When no entity describes it
      record: name ? { name, role: packageRole(name), aliases: [] } : undefined,
    };
  });
  return { ref: stringifyEntityRef(plugin), items };
});

/**
 * Prepares to find the packages of plugins. A package belongs to a plugin when either
 * names the other: first come those of the plugin's own list, in its order, then what
 * only the packages say. A reference to an entity that is not there is left out: its
 * npm name is not known. Of the same entities they are the same objects each time. Others
 * have their turns on the event loop meanwhile.
 */
export async function packagesOf(
  packages: readonly PackageEntity[],
  breathe: Breather = createBreather(),
): Promise<(plugin: PluginEntity) => PackageRecord[]> {
  const byRef = new Map<string, PackageRecord>();
  const claiming = new Map<string, PackageRecord[]>();
  for (const pkg of packages) {
    await breathe();
    const { ref, record, partOf } = packageFacts(pkg);
    byRef.set(ref, record);
    partOf.forEach(plugin => addTo(claiming, plugin, record));
  }

  return plugin => {
    const { ref: pluginRef, items } = pluginFacts(plugin);
    const named = items.flatMap(({ ref, record }) => {
      const described = ref === undefined ? undefined : byRef.get(ref);
      return described ?? record ?? [];
    });
    const others = claiming.get(pluginRef) ?? [];
    return withoutRepetition([...named, ...others]);
  };
}

/** Of two records of a package, one that has an entity knows more. */
function withoutRepetition(records: PackageRecord[]): PackageRecord[] {
  const byName = new Map<string, PackageRecord>();
  for (const record of records) {
    const known = byName.get(record.name);
    if (!known?.entityRef) {
      byName.set(record.name, record);
    }
  }
  return [...byName.values()];
}
