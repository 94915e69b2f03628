import { InventoryIndex } from '../inventory';
import { presentName, RegistryIndex } from '../registry';

/**
 * Whether a package is installed, by the name by which somebody asks for it or by the one
 * that it has today.
 */
export function hasPackage(
  name: string,
  { installed, importedAs }: InventoryIndex,
  registry: RegistryIndex,
): boolean {
  return [name, presentName(name, registry)].some(
    each => installed.has(each) || importedAs.has(each),
  );
}
