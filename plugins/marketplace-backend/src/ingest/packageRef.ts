import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { toEntityName } from 'backstage-plugin-marketplace-common';

/**
 * The `Package` entity that an item of a plugin's `spec.packages` means: a ref, or an
 * npm package name, whose entity is named after it.
 *
 * @throws when the item is neither
 */
export function packageRef(
  item: string,
  defaultNamespace: string,
): CompoundEntityRef {
  if (item.startsWith('@')) {
    const name = toEntityName(item);
    if (name) {
      return { kind: 'Package', namespace: defaultNamespace, name };
    }
  }
  return parseEntityRef(item, { defaultKind: 'Package', defaultNamespace });
}
