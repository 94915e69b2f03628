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

/**
 * Prepares to find the packages of plugins. A package belongs to a plugin when either
 * names the other: first come those of the plugin's own list, in its order, then what
 * only the packages say. A reference to an entity that is not there is left out: its
 * npm name is not known. Others have their turns on the event loop meanwhile.
 */
export async function packagesOf(
  packages: readonly PackageEntity[],
  breathe: Breather = createBreather(),
): Promise<(plugin: PluginEntity) => PackageRecord[]> {
  const byRef = new Map<string, PackageEntity>();
  const claiming = new Map<string, PackageEntity[]>();
  for (const pkg of packages) {
    await breathe();
    byRef.set(stringifyEntityRef(pkg), pkg);
    const defaultNamespace = pkg.metadata.namespace ?? 'default';
    for (const plugin of pkg.spec.partOf ?? []) {
      const ref = refTo(() =>
        parseEntityRef(plugin, { defaultKind: 'Plugin', defaultNamespace }),
      );
      if (ref) {
        addTo(claiming, ref, pkg);
      }
    }
  }

  return plugin => {
    const namespace = plugin.metadata.namespace ?? 'default';
    const named = (plugin.spec.packages ?? []).flatMap(item => {
      const ref = refTo(() => packageRef(item, namespace));
      const entity = ref ? byRef.get(ref) : undefined;
      if (entity) {
        return toRecord(entity);
      }
      const { packageName: name } = packageItem(item);
      return name ? { name, role: packageRole(name), aliases: [] } : [];
    });
    const others = claiming.get(stringifyEntityRef(plugin)) ?? [];
    return withoutRepetition([...named, ...others.map(toRecord)]);
  };
}

function toRecord(entity: PackageEntity): PackageRecord {
  const name = entity.spec.packageName;
  return {
    entityRef: stringifyEntityRef(entity),
    name,
    role: packageRole(name, declaredRole(entity)),
    optional: entity.spec.optional,
    aliases: entity.spec.aliases ?? [],
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
