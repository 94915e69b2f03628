import { Declaration, InventoryPackage } from '../inventory';
import { isOfRegistry } from './isOfRegistry';

/**
 * Tells of declarations whether they lead to something else than a registry. One by a range
 * leads to a package of the repository, unless those that certainly do get another version.
 *
 * @public
 */
export function localDeclarations({
  folder,
  declaredIn,
}: Pick<InventoryPackage, 'folder' | 'declaredIn'>): (
  declaration: Declaration,
) => boolean {
  const ofFolder = new Set(
    declaredIn
      .filter(({ range }) => !isOfRegistry(range))
      .map(({ version }) => version),
  );
  return ({ range, version }) =>
    !isOfRegistry(range) ||
    (folder !== undefined &&
      (!ofFolder.size || version === undefined || ofFolder.has(version)));
}
