import {
  InventoryPackage,
  localDeclarations,
} from 'backstage-plugin-marketplace-common';

/**
 * Whether nothing of an instance that asks for a package gets it from a registry. Then none is
 * asked for its name, which is nobody else's business.
 */
export function isOnlyLocal(pkg: InventoryPackage): boolean {
  return pkg.declaredIn.length
    ? pkg.declaredIn.every(localDeclarations(pkg))
    : pkg.folder !== undefined;
}
