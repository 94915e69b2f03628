import {
  FrontendSystem,
  InventoryWorkspace,
} from 'backstage-plugin-marketplace-common';

/**
 * The frontend system of a portal's app; `undefined` when that is not known, or when it has
 * apps on both.
 */
export function frontendSystemOf(
  workspaces: readonly InventoryWorkspace[],
): FrontendSystem | undefined {
  const [system, ...others] = workspaces
    .filter(({ role }) => role === 'frontend')
    .map(({ frontendSystem }) => frontendSystem);
  return others.every(other => other === system) ? system : undefined;
}
