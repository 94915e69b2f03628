import {
  Inventory,
  INVENTORY_LIMITS,
} from 'backstage-plugin-marketplace-common';
import { readLocalFile } from '../files/readLocalFile';
import { parseInventoryText } from './parseInventoryText';

/**
 * Reads the inventory that a build has left in a file.
 *
 * @param path - absolute
 * @param instance - the id of this instance, whatever the file says
 * @throws an error that says what is wrong with the file
 */
export async function readInventoryFile(
  path: string,
  instance: string,
): Promise<Inventory> {
  const file = await readLocalFile(path, INVENTORY_LIMITS.bytes);
  if ('reason' in file) {
    throw new Error(`The file ${file.reason}`);
  }
  const inventory = await parseInventoryText(file.content, { instance });
  return { ...inventory, origin: 'file' };
}
