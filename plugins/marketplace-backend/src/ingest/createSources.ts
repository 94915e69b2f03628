import {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { EventsService } from '@backstage/plugin-events-node';
import { durationToMilliseconds } from '@backstage/types';
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

/** Of schedules that do not tell how often: those with a cron expression. */
const USUAL_INTERVAL_MS = 30 * 60_000;

/** Runs are never exactly on time. */
const TOLERANCE = 0.9;

/** What ingesting needs. */
export interface IngestOptions {
  auth: AuthService;
  config: RootConfigService;
  discovery: DiscoveryService;
  events: EventsService;
  logger: LoggerService;
  scheduler: SchedulerService;
  registry: RegistryClient;
  urlReader: UrlReaderService;
  /** Absolute; the repository of the portal, or any folder in it. */
  workspaceRoot: string;
  sourceStore: SourceStore;
  mergedEntities: MergedEntityStore;
}

/**
 * Makes the sources that are configured, and what compares the catalog with them.
 *
 * @throws `InputError` naming the config path when the configuration is not usable
 */
export function createSources(options: IngestOptions): {
  sources: Sources;
  reconciler: CatalogReconciler;
} {
  const { config, events, logger, mergedEntities, sourceStore } = options;
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
      registry: options.registry,
      workspaceRoot: options.workspaceRoot,
    }).map(({ source, yaml, schedule }) => ({
      schedule,
      runner: new SourceRunner({
        source,
        yaml,
        store: sourceStore,
        countAfterMs: intervalOf(schedule),
        logger,
      }),
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

function intervalOf({
  frequency,
}: SchedulerServiceTaskScheduleDefinition): number {
  if ('cron' in frequency || 'trigger' in frequency) {
    return USUAL_INTERVAL_MS;
  }
  return (
    TOLERANCE *
    ('toMillis' in frequency
      ? frequency.toMillis()
      : durationToMilliseconds(frequency))
  );
}
