import { InstanceSummary } from 'backstage-plugin-marketplace-common';
import { toInstanceSummary } from '../marketplace/views/toInstanceSummary';
import type { RouterOptions } from './createRouter';

/** Every instance whose inventory is known: the current one first, the others by id. */
export async function instanceSummaries(
  options: Pick<RouterOptions, 'inventories' | 'instance' | 'staleAfterMs'>,
): Promise<InstanceSummary[]> {
  const { inventories, instance: current, staleAfterMs } = options;
  const context = { current, staleAfterMs, now: new Date() };
  const summaries = (await inventories.list()).map(stored =>
    toInstanceSummary(stored, context),
  );
  // Sorting keeps the order by id
  return summaries.sort((a, b) => Number(b.current) - Number(a.current));
}
