import { PluginHalf } from '../packages';
import { Inventory } from './Inventory';
import type { InventoryIndex } from './InventoryIndex';

/**
 * Whether what a workspace declares is in a program; any will do where none are known.
 *
 * @param half - that of the programs in question, where one of them is known; any by default
 */
export function isOfProgram(
  workspace: string,
  { workspaces, covers }: Inventory,
  programs: InventoryIndex['programs'],
  half?: PluginHalf,
): boolean {
  if (!workspaces.length) {
    return covers.frontend || covers.backend;
  }
  const reached = programs.get(workspace) ?? [];
  return half !== undefined && workspaces.some(({ role }) => role === half)
    ? reached.some(({ role }) => role === half)
    : reached.length > 0;
}
