import { InstanceSummary } from 'backstage-plugin-marketplace-common';
import { StoredInstance } from '../../database/InventoryStore';
import { isStale } from '../isStale';
import { frontendSystemOf } from './frontendSystemOf';

/**
 * What lists show of an instance.
 *
 * @param options.current - the id of the instance that answers
 * @param options.staleAfterMs - the age at which an inventory is no longer relied on, in
 *   milliseconds
 */
export function toInstanceSummary(
  stored: StoredInstance,
  options: { current: string; staleAfterMs: number; now: Date },
): InstanceSummary {
  const { instance: id, takenAt, runtime, findings } = stored;
  return {
    id,
    current: id === options.current,
    origin: stored.origin,
    takenAt,
    stale: isStale(takenAt, options),
    backstageVersion: stored.backstageVersion,
    nodeVersion: stored.nodeVersion,
    packageManager: stored.packageManager,
    frontendSystem: frontendSystemOf(stored),
    covers: stored.covers,
    runtimeKnown: runtime !== undefined,
    packages: stored.packageCount,
    findings: findings.length,
  };
}
