import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  INSTALLED_SOURCE,
  isPackageName,
  SOURCE_TYPES,
  SourceType,
} from 'backstage-plugin-marketplace-common';

/** Packages of one source: each costs a request. */
const MAX_PACKAGES = 1_000;

/** The first reading waits until the rest of the backend has started. */
const INITIAL_DELAY = { seconds: 3 };

/**
 * When sources are read unless told otherwise, by their type, or `url` where they are read
 * over the network. The time-out is also how long a run whose process died keeps the next
 * one waiting.
 */
export const DEFAULT_SCHEDULES: Record<
  SourceType | 'url',
  SchedulerServiceTaskScheduleDefinition
> = {
  bundled: local(),
  directory: local(),
  entities: local(),
  workspace: local(),
  url: remote(),
  packages: remote(),
};

/** @throws `InputError` naming the config path */
export function readSourceId(config: Config, path: string): string {
  const id = config.getString('id');
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(id)) {
    throw new InputError(
      `${path}.id must be 1 to 63 characters of [a-z0-9-], but is '${id}'`,
    );
  }
  if (id === 'catalog') {
    throw new InputError(
      `${path}.id must not be 'catalog': that is what entries are said to be of that reach the catalog by its own locations`,
    );
  }
  if (id === INSTALLED_SOURCE) {
    throw new InputError(
      `${path}.id must not be '${id}': that is what plugins are said to be of that are installed and in no source`,
    );
  }
  return id;
}

/** @throws `InputError` naming the config path */
export function readType(config: Config, path: string): SourceType {
  const written = config.getString('type');
  const type = SOURCE_TYPES.find(known => known === written);
  if (!type) {
    throw new InputError(
      `${path}.type must be ${SOURCE_TYPES.join(', ')}, but is '${written}'`,
    );
  }
  return type;
}

/** @throws `InputError` naming the config path */
export function readNamespace(
  config: Config,
  path: string,
): string | undefined {
  const namespace = config.getOptionalString('namespace');
  if (
    namespace !== undefined &&
    !KubernetesValidatorFunctions.isValidNamespace(namespace)
  ) {
    throw new InputError(
      `${path}.namespace must be 1 to 63 characters of [a-z0-9-], but is '${namespace}'`,
    );
  }
  return namespace;
}

/** @throws `InputError` naming the config path */
export function readPackageNames(config: Config, path: string): string[] {
  const names = config.getStringArray('packages');
  if (!names.length || names.length > MAX_PACKAGES) {
    throw new InputError(
      `${path}.packages must name 1 to ${MAX_PACKAGES} npm packages, but names ${names.length}`,
    );
  }
  const wrong = names.findIndex(name => !isPackageName(name));
  if (wrong >= 0) {
    throw new InputError(
      `${path}.packages[${wrong}] must be the name of an npm package, such as @acme/plugin-x, but is '${names[wrong]}'`,
    );
  }
  return names;
}

/** Local files change rarely, and reading them costs little. */
function local(): SchedulerServiceTaskScheduleDefinition {
  return {
    frequency: { minutes: 30 },
    timeout: { minutes: 2 },
    initialDelay: INITIAL_DELAY,
  };
}

function remote(): SchedulerServiceTaskScheduleDefinition {
  return {
    frequency: { hours: 1 },
    timeout: { minutes: 5 },
    initialDelay: INITIAL_DELAY,
  };
}
