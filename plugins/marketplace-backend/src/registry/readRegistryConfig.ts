import {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { assertKnownKeys } from '../config/assertKnownKeys';
import { readSchedule } from '../config/readSchedule';

const REGISTRY = 'marketplace.registry';

/** Each may hold a document of 20 MB. */
const MAX_CONCURRENCY = 16;

/** The time-out is also how long a run whose process died keeps the next one waiting. */
const SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 10 },
  // The inventory and the catalog come first
  initialDelay: { seconds: 20 },
};

/** How registries are asked. */
export interface RegistryConfig {
  enabled: boolean;
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Look-ups at the same time. */
  concurrency: number;
}

/**
 * Reads `marketplace.registry`.
 *
 * @throws `InputError` naming the config path when a value is not usable
 */
export function readRegistryConfig(config: RootConfigService): RegistryConfig {
  try {
    return read(config);
  } catch (error) {
    throw error instanceof InputError
      ? error
      : new InputError(
          `${REGISTRY} is not usable: ${
            error instanceof Error ? error.message : error
          }`,
        );
  }
}

function read(root: RootConfigService): RegistryConfig {
  const config = root.getOptionalConfig(REGISTRY);
  assertKnownKeys(config, REGISTRY, ['enabled', 'schedule', 'concurrency']);
  const concurrency = config?.getOptionalNumber('concurrency') ?? 8;
  if (
    !Number.isInteger(concurrency) ||
    concurrency < 1 ||
    concurrency > MAX_CONCURRENCY
  ) {
    throw new InputError(
      `${REGISTRY}.concurrency must be a whole number from 1 to ${MAX_CONCURRENCY}, but is ${concurrency}`,
    );
  }
  return {
    enabled: config?.getOptionalBoolean('enabled') ?? true,
    schedule: readSchedule(
      config?.getOptionalConfig('schedule'),
      `${REGISTRY}.schedule`,
      SCHEDULE,
    ),
    concurrency,
  };
}
