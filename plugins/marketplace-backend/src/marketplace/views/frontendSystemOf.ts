import {
  FrontendSystem,
  Inventory,
  runningPrograms,
} from 'backstage-plugin-marketplace-common';

/**
 * The frontend system of a portal's app; `undefined` when that is not known, or when it has
 * apps on both and it is not known which of them is served.
 */
export function frontendSystemOf(
  inventory: Pick<Inventory, 'workspaces' | 'runtime'>,
): FrontendSystem | undefined {
  const [system, ...others] = runningPrograms('frontend', inventory).map(
    ({ frontendSystem }) => frontendSystem,
  );
  return others.every(other => other === system) ? system : undefined;
}
