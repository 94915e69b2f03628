import {
  resolvePackagePath,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { SourceType } from 'backstage-plugin-marketplace-common';
import { resolve } from 'node:path';
import { assertKnownKeys } from '../../config/assertKnownKeys';
import { readSchedule } from '../../config/readSchedule';
import { RegistryClient } from '../../registry/RegistryClient';
import { readDirectoryEntry } from '../formats/directoryEntry';
import { readEntityDocuments } from '../formats/entityDocuments';
import { WorkerYamlParser } from '../../yaml/WorkerYamlParser';
import { YamlParser } from '../../yaml/YamlParser';
import { LocalFiles } from './LocalFiles';
import { MarketplaceSource } from './MarketplaceSource';
import { PackagesSource } from './PackagesSource';
import {
  DEFAULT_SCHEDULES,
  readNamespace,
  readPackageNames,
  readSourceId,
  readType,
} from './sourceConfigFields';
import { UrlFiles } from './UrlFiles';
import { WorkspaceSource } from './WorkspaceSource';

const SOURCES = 'marketplace.sources';

/** A source, what it parses with, and when to read it. */
export interface ScheduledSource {
  source: MarketplaceSource;
  yaml: YamlParser;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** What sources are read with. */
export interface SourceTools {
  urlReader: UrlReaderService;
  integrations: ScmIntegrationRegistry;
  registry: Pick<RegistryClient, 'packument'>;
  /** Where the portal's repository is, for sources of type `workspace`. */
  workspaceRoot: string;
}

/** What may be configured of a source besides what all have, by its type. */
const KEYS: Record<SourceType, string[]> = {
  bundled: [],
  directory: ['target', 'namespace'],
  entities: ['target', 'namespace'],
  workspace: ['root', 'namespace'],
  packages: ['packages', 'namespace'],
};

/**
 * Reads `marketplace.sources`; without it, the bundled index alone.
 *
 * @throws `InputError` or the config reader's error, naming the config path, when a
 *   source is not as `config.d.ts` has it
 */
export function readSourcesConfig(
  config: RootConfigService,
  tools: SourceTools,
): ScheduledSource[] {
  const configs = config.getOptionalConfigArray(SOURCES);
  if (!configs) {
    const yaml = new WorkerYamlParser();
    const schedule = DEFAULT_SCHEDULES.bundled;
    return [{ source: bundledSource('bundled', yaml), yaml, schedule }];
  }
  if (!configs.length) {
    throw new InputError(
      `${SOURCES} is empty, which would take away every entry; leave it out for the bundled index, or name a source`,
    );
  }
  const seen = new Set<string>();
  return configs.map((source, index) => {
    const path = `${SOURCES}[${index}]`;
    const id = readSourceId(source, path);
    if (seen.has(id)) {
      throw new InputError(
        `${path}.id '${id}' is also the id of an earlier source; ids must differ`,
      );
    }
    seen.add(id);
    return toSource(id, source, path, tools);
  });
}

function toSource(
  id: string,
  config: Config,
  path: string,
  tools: SourceTools,
): ScheduledSource {
  const type = readType(config, path);
  assertKnownKeys(config, path, ['id', 'type', 'schedule', ...KEYS[type]]);
  const yaml = new WorkerYamlParser();
  const namespace = readNamespace(config, path);
  const scheduled = (source: MarketplaceSource, origin?: 'url') => ({
    source,
    yaml,
    schedule: readSchedule(
      config.getOptionalConfig('schedule'),
      `${path}.schedule`,
      DEFAULT_SCHEDULES[origin ?? type],
    ),
  });
  switch (type) {
    case 'bundled':
      return scheduled(bundledSource(id, yaml));
    case 'workspace': {
      const root = config.getOptionalString('root');
      return scheduled(
        new WorkspaceSource({
          id,
          namespace,
          root: root === undefined ? tools.workspaceRoot : resolve(root),
          format: readEntityDocuments,
          yaml,
        }),
      );
    }
    case 'packages':
      return scheduled(
        new PackagesSource({
          id,
          namespace,
          packages: readPackageNames(config, path),
          registry: tools.registry,
          format: readEntityDocuments,
        }),
      );
    default: {
      const target = config.getString('target');
      const format =
        type === 'directory' ? readDirectoryEntry : readEntityDocuments;
      const common = { id, type, namespace, format, yaml };
      if (/^https?:\/\//i.test(target)) {
        return scheduled(new UrlFiles({ ...common, ...tools, target }), 'url');
      }
      if (/^[a-z][a-z0-9+.-]+:\/\//i.test(target)) {
        throw new InputError(
          `${path}.target must be a folder, file or glob, or an http(s) URL, but is '${target}'`,
        );
      }
      // Relative targets are relative to the backend's working directory, as the catalog's.
      return scheduled(
        new LocalFiles({
          ...common,
          target: resolve(target),
          displayTarget: target,
        }),
      );
    }
  }
}

function bundledSource(id: string, yaml: YamlParser): MarketplaceSource {
  return new LocalFiles({
    id,
    type: 'bundled',
    target: resolvePackagePath('backstage-plugin-marketplace-backend', 'index'),
    format: readEntityDocuments,
    yaml,
  });
}
