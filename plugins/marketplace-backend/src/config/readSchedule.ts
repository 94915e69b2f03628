import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { assertKnownKeys } from './assertKnownKeys';

const KEYS = ['frequency', 'timeout', 'initialDelay'];

/**
 * Reads when a task is to run.
 *
 * @param config - the schedule, if there is one
 * @param path - where it is in the configuration, for messages
 * @param usual - when it runs unless told otherwise
 * @throws `InputError` naming the config path
 */
export function readSchedule(
  config: Config | undefined,
  path: string,
  usual: SchedulerServiceTaskScheduleDefinition,
): SchedulerServiceTaskScheduleDefinition {
  if (!config) {
    return usual;
  }
  assertKnownKeys(config, path, KEYS);
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(config);
  } catch (error) {
    throw new InputError(
      `${path} is not usable: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}
