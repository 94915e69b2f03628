import { Entity } from '@backstage/catalog-model';
import { isPackageEntity } from 'backstage-plugin-marketplace-common';

/**
 * One package can be in two entries, as the official directory has it: then it is part
 * of both plugins.
 *
 * @returns the first entity, part of the plugins of both; `undefined` when the two are
 *   not of the same npm package
 */
export function sharedPackage(
  first: Entity,
  second: Entity,
): Entity | undefined {
  if (
    !isPackageEntity(first) ||
    !isPackageEntity(second) ||
    first.spec.packageName !== second.spec.packageName
  ) {
    return undefined;
  }
  const partOf = [...(first.spec.partOf ?? []), ...(second.spec.partOf ?? [])];
  return { ...first, spec: { ...first.spec, partOf: [...new Set(partOf)] } };
}
