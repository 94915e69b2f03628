import { PluginHalf } from '../packages';
import { Inventory, InventoryWorkspace } from './Inventory';

/**
 * The programs of one half of a portal. A repository can have several, such as an app on
 * each frontend system: of those only the one that runs, or is served, when it is known
 * which that is.
 *
 * @public
 */
export function runningPrograms(
  half: PluginHalf,
  { workspaces, runtime }: Pick<Inventory, 'workspaces' | 'runtime'>,
): InventoryWorkspace[] {
  const name = half === 'backend' ? runtime?.workspace : runtime?.app;
  const programs = workspaces.filter(({ role }) => role === half);
  const running = programs.filter(program => program.name === name);
  return running.length ? running : programs;
}
