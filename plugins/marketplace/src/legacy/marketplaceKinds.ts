import { Entity } from '@backstage/catalog-model';
import {
  MarketplaceKind,
  SUPPORTED_API_VERSIONS,
} from 'backstage-plugin-marketplace-common';

/**
 * Whether an entity is a plugin of the marketplace, for `EntitySwitch`.
 *
 * @public
 */
export function isPlugin(entity: Entity): boolean {
  return isOfKind(entity, 'Plugin');
}

/**
 * Whether an entity is an npm package of the marketplace, for `EntitySwitch`.
 *
 * @public
 */
export function isPackage(entity: Entity): boolean {
  return isOfKind(entity, 'Package');
}

/**
 * Whether an entity is a collection of plugins, for `EntitySwitch`.
 *
 * @public
 */
export function isPluginCollection(entity: Entity): boolean {
  return isOfKind(entity, 'PluginCollection');
}

/** Others may have kinds of these names, too. */
function isOfKind(entity: Entity, kind: MarketplaceKind): boolean {
  return (
    entity.kind.toLowerCase() === kind.toLowerCase() &&
    SUPPORTED_API_VERSIONS.includes(entity.apiVersion)
  );
}
