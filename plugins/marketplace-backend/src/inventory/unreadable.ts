import { InventoryFinding } from 'backstage-plugin-marketplace-common';

/**
 * That a file of the repository cannot be used.
 *
 * @param file - below the root, with `/`
 * @param message - that names the file, and says why and what to do
 */
export function unreadable(file: string, message: string): InventoryFinding {
  return { kind: 'unreadable', message, file };
}
