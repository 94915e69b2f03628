import { Entity } from '@backstage/catalog-model';
import { MARKETPLACE_API_VERSION } from 'backstage-plugin-marketplace-common';
import { SourcedEntry } from '../ingest/merging/MergeGroup';
import { NewEntry } from '../ingest/staging/StagedEntry';
import { toNewEntry } from '../ingest/staging/toNewEntry';

/** An entity as a file has it. */
export function entityOf(
  kind: 'Plugin' | 'Package' | 'PluginCollection',
  name: string,
  rest: { metadata?: object; spec?: Entity['spec'] } = {},
): Entity {
  return {
    apiVersion: MARKETPLACE_API_VERSION,
    kind,
    metadata: { name, ...rest.metadata },
    spec: rest.spec ?? {},
  };
}

/** An entry that is not stored yet. */
export function entryOf(
  entity: Entity,
  place: { path?: string; position?: number; namedBy?: string } = {},
): NewEntry {
  const { path = 'all.yaml', position = 0, namedBy } = place;
  return toNewEntry(
    { entity, line: 1, namedBy },
    { path, position, location: `url:${path}`, namespace: 'default' },
  );
}

/** An entry that has the ref that its author gave it. */
export function sourcedEntry(
  sourceId: string,
  entity: Entity,
  place?: { path?: string },
): SourcedEntry {
  const entry = entryOf(entity, place);
  return { ...entry, sourceId, ref: entry.facts.baseRef };
}
