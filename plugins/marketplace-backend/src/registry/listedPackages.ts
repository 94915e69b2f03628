import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { isPackageName } from 'backstage-plugin-marketplace-common';
import { createBreather } from '../concurrency/breather';
import { packageItem, packageRef } from '../ingest/packageRef';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'spec.packageName',
  'spec.packages',
];

/**
 * The npm names of the packages that the catalog's entries are about: those of `Package`
 * entities, and those that a plugin names and no entity describes. It is read as the
 * backend itself.
 */
export async function listedPackages(services: {
  catalog: CatalogService;
  auth: AuthService;
}): Promise<Set<string>> {
  const { catalog, auth } = services;
  const names = new Set<string>();
  const described = new Set<string>();
  const named: Array<[string, string]> = [];
  const breathe = createBreather();
  const pages = catalog.streamEntities(
    { filter: [{ kind: 'package' }, { kind: 'plugin' }], fields: FIELDS },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  for await (const page of pages) {
    for (const entity of page) {
      await breathe();
      const packageName = entity.spec?.packageName;
      if (entity.kind.toLowerCase() === 'package') {
        described.add(stringifyEntityRef(entity));
        if (typeof packageName === 'string' && isPackageName(packageName)) {
          names.add(packageName);
        }
      } else {
        named.push(...namedBy(entity));
      }
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
