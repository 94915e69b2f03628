import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isPackageName } from 'backstage-plugin-marketplace-common';
import { createBreather } from '../concurrency/breather';
import { packageItem, packageRef } from '../ingest/packageRef';

/**
 * The npm names of the packages that the catalog's entries are about: those of `Package`
 * entities, and those that a plugin names and no entity describes.
 *
 * @param entities - of the marketplace's kinds, with at least `spec.packageName` and
 *   `spec.packages`
 */
export async function listedPackages(
  entities: Iterable<Entity>,
): Promise<Set<string>> {
  const names = new Set<string>();
  const described = new Set<string>();
  const named: Array<[string, string]> = [];
  const breathe = createBreather();
  for (const entity of entities) {
    await breathe();
    const packageName = entity.spec?.packageName;
    const kind = entity.kind.toLowerCase();
    if (kind === 'package') {
      described.add(stringifyEntityRef(entity));
      if (typeof packageName === 'string' && isPackageName(packageName)) {
        names.add(packageName);
      }
    } else if (kind === 'plugin') {
      named.push(...namedBy(entity));
    }
  }
  for (const [ref, name] of named) {
    if (!described.has(ref)) {
      names.add(name);
    }
  }
  return names;
}

/** The npm names among a plugin's packages, by the entity that each may also mean. */
function namedBy({ metadata, spec }: Entity): Array<[string, string]> {
  const items = Array.isArray(spec?.packages) ? spec.packages : [];
  return items.flatMap((item): Array<[string, string]> => {
    const name =
      typeof item === 'string' ? packageItem(item).packageName : undefined;
    if (typeof item !== 'string' || !name || !isPackageName(name)) {
      return [];
    }
    try {
      const ref = packageRef(item, metadata.namespace ?? 'default');
      return [[stringifyEntityRef(ref), name]];
    } catch {
      // No entity can be meant
      return [[item, name]];
    }
  });
}
