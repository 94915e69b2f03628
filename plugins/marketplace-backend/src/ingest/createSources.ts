import {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { EventsService } from '@backstage/plugin-events-node';
import { resolve } from 'node:path';
import { MergedEntityStore } from '../database/MergedEntityStore';
import { SourceStore } from '../database/SourceStore';
import { RegistryClient } from '../registry/RegistryClient';
import { CatalogReconciler } from './handover/CatalogReconciler';
import { ENTRIES_TOPIC } from './handover/entriesTopic';
import { SourceMerger } from './merging/SourceMerger';
import { SourceRunner } from './SourceRunner';
import { Sources } from './Sources';
import { readSourcesConfig } from './sources/readSourcesConfig';
import { TaskStates } from './TaskStates';

/** What ingesting needs. */
export interface IngestOptions {
  auth: AuthService;
  config: RootConfigService;
  discovery: DiscoveryService;
  events: EventsService;
  logger: LoggerService;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  sourceStore: SourceStore;
  mergedEntities: MergedEntityStore;
}

/**
 * Makes the sources that are configured, and what compares the catalog with them.
 *
 * @throws `InputError` naming the config path when the configuration is not usable
 */
export async function createSources(options: IngestOptions): Promise<{
  sources: Sources;
  reconciler: CatalogReconciler;
}> {
  const { config, events, logger, mergedEntities, sourceStore } = options;
  const workspaceRoot = resolve(
    config.getOptionalString('marketplace.inventory.root') ?? '.',
  );
  const onChange = () =>
    events.publish({ topic: ENTRIES_TOPIC, eventPayload: {} });
  const sources = new Sources({
    ...options,
    store: sourceStore,
    merger: new SourceMerger({ store: mergedEntities }),
    taskStates: new TaskStates(options),
    onChange,
    runners: readSourcesConfig(config, {
      urlReader: options.urlReader,
      integrations: ScmIntegrations.fromConfig(config),
      registry: await RegistryClient.create({ cwd: workspaceRoot }),
      workspaceRoot,
    }).map(({ source, yaml, schedule }) => ({
      schedule,
      runner: new SourceRunner({ source, yaml, store: sourceStore, logger }),
    })),
  });
  const reconciler = new CatalogReconciler({
    entities: mergedEntities,
    sources: sourceStore,
    sourceIds: sources.ids,
    logger,
    onChange,
  });
  return { sources, reconciler };
}
