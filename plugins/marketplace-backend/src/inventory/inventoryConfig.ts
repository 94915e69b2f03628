import {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { resolve } from 'node:path';
import { assertKnownKeys } from '../config/assertKnownKeys';
import { readSchedule } from '../config/readSchedule';
import { isInstanceId } from './isInstanceId';

const PATH = 'marketplace.inventory';
const KEYS = ['instance', 'root', 'file', 'schedule', 'staleAfter'];

/** Besides, every process takes it at its start. */
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { minutes: 2 },
  initialDelay: { hours: 1 },
};

/** A week. */
const STALE_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

/** How this instance takes its inventory. */
export interface InventoryConfig {
  /** The id of this instance. */
  instance: string;
  /** Where its repository is, absolute. */
  folder: string;
  /** The inventory that a build has left, absolute; it is read instead of the repository. */
  file?: string;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/**
 * Reads `marketplace.inventory`.
 *
 * @throws `InputError` naming the config path when a value is not usable
 */
export function readInventoryConfig(
  config: RootConfigService,
): InventoryConfig {
  const inventory = config.getOptionalConfig(PATH);
  assertKnownKeys(inventory, PATH, KEYS);
  // Also of the others of the same place: a mistake is told at the start
  readStaleAfter(config);
  const instance = inventory?.getOptionalString('instance') ?? 'default';
  if (!isInstanceId(instance)) {
    throw new InputError(
      `${PATH}.instance must be 1 to 63 characters of [a-z0-9-], but is '${instance}'`,
    );
  }
  const file = inventory?.getOptionalString('file');
  return {
    instance,
    folder: resolve(inventory?.getOptionalString('root') ?? '.'),
    ...(file !== undefined && { file: resolve(file) }),
    schedule: readSchedule(
      inventory?.getOptionalConfig('schedule'),
      `${PATH}.schedule`,
      DEFAULT_SCHEDULE,
    ),
  };
}

/**
 * Reads `marketplace.inventory.staleAfter`: how old an inventory may get before it is shown
 * as out of date.
 *
 * @returns milliseconds; those of 7 days by default
 * @throws `InputError` naming the config path when it is no duration
 */
export function readStaleAfter(config: RootConfigService): number {
  const key = `${PATH}.staleAfter`;
  if (!config.has(key)) {
    return STALE_AFTER_MS;
  }
  const ms = durationToMilliseconds(readDurationFromConfig(config, { key }));
  if (!(ms > 0)) {
    throw new InputError(
      `${key} must be longer than nothing, for example { days: 7 }`,
    );
  }
  return ms;
}
