import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  resolvePackagePath,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { resolve } from 'node:path';
import { assertKnownKeys } from '../../config/assertKnownKeys';
import { readDirectoryEntry } from '../formats/directoryEntry';
import { readEntityDocuments } from '../formats/entityDocuments';
import { LocalSource } from './LocalSource';
import { MarketplaceSource } from './MarketplaceSource';

const SOURCES = 'marketplace.sources';

/** Local files change rarely, and reading them costs little. */
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 30 },
  // Also how long a run that was cut off keeps the next one waiting
  timeout: { minutes: 2 },
  initialDelay: { seconds: 3 },
};

const COMMON_KEYS = ['id', 'type', 'schedule'];

const ANY_KEY = [...COMMON_KEYS, 'target', 'namespace'];

/** What may be configured of a source, by its type. */
const KEYS: Record<string, string[]> = {
  bundled: COMMON_KEYS,
  directory: ANY_KEY,
  entities: ANY_KEY,
};

/** A source and when to read it. */
export interface ScheduledSource {
  source: MarketplaceSource;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/**
 * Reads `marketplace.sources`; without it, the bundled index alone.
 *
 * @throws `InputError` or the config reader's error, naming the config path, when a
 *   source is not as `config.d.ts` has it
 */
export function readSourcesConfig(
  config: RootConfigService,
): ScheduledSource[] {
  const configs = config.getOptionalConfigArray(SOURCES);
  if (!configs) {
    return [{ source: bundledSource('bundled'), schedule: DEFAULT_SCHEDULE }];
  }
  const seen = new Set<string>();
  return configs.map((source, index) => {
    const path = `${SOURCES}[${index}]`;
    assertKnownKeys(source, path, KEYS[source.getString('type')] ?? ANY_KEY);
    const id = source.getString('id');
    if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(id)) {
      throw new InputError(
        `${path}.id must be 1 to 63 characters of [a-z0-9-], but is '${id}'`,
      );
    }
    if (seen.has(id)) {
      throw new InputError(
        `${path}.id '${id}' is also the id of an earlier source; ids must differ`,
      );
    }
    seen.add(id);
    return { source: toSource(id, source, path), schedule: scheduleOf(source) };
  });
}

function toSource(id: string, config: Config, path: string): MarketplaceSource {
  const type = config.getString('type');
  const namespace = readNamespace(config, path);
  switch (type) {
    case 'bundled':
      return bundledSource(id);
    case 'directory':
      return new LocalSource({
        id,
        namespace,
        target: localTarget(config, path),
        format: readDirectoryEntry,
      });
    case 'entities':
      return new LocalSource({
        id,
        namespace,
        target: localTarget(config, path),
        format: readEntityDocuments,
      });
    default:
      throw new InputError(
        `${path}.type must be bundled, directory or entities, but is '${type}'`,
      );
  }
}

function readNamespace(config: Config, path: string): string | undefined {
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

function bundledSource(id: string): MarketplaceSource {
  return new LocalSource({
    id,
    target: resolvePackagePath('backstage-plugin-marketplace-backend', 'index'),
    format: readEntityDocuments,
  });
}

/** Relative targets are relative to the backend's working directory, as the catalog's are. */
function localTarget(config: Config, path: string): string {
  const target = config.getString('target');
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(target)) {
    throw new InputError(
      `${path}.target must be a local folder or file, but is '${target}'`,
    );
  }
  return resolve(target);
}

function scheduleOf(config: Config): SchedulerServiceTaskScheduleDefinition {
  const schedule = config.getOptionalConfig('schedule');
  return schedule
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
    : DEFAULT_SCHEDULE;
}
