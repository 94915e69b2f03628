import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { toEntityName } from 'backstage-plugin-marketplace-common';

/**
 * Tells what an item of a plugin's `spec.packages` is: an npm name (`@acme/plugin-x`,
 * `plugin-x`), which may also be the name of an entity, or a reference with a kind or
 * namespace (`package:acme/x`), whose npm name only its entity tells.
 */
export function packageItem(item: string): { packageName?: string } {
  return /^(@[^/:]+\/)?[^/:@\s]+$/.test(item) ? { packageName: item } : {};
}

/**
 * The `Package` entity that an item of a plugin's `spec.packages` means. The entity of
 * a scoped npm name is named after it.
 *
 * @throws when the item can be no reference
 */
export function packageRef(
  item: string,
  defaultNamespace: string,
): CompoundEntityRef {
  const name = item.startsWith('@') ? toEntityName(item) : undefined;
  return name
    ? { kind: 'Package', namespace: defaultNamespace, name }
    : parseEntityRef(item, { defaultKind: 'Package', defaultNamespace });
}
