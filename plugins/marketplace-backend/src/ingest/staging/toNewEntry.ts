import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_VIEW_URL,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  declaredRole,
  isPackageEntity,
  isPluginCollectionEntity,
  isPluginEntity,
} from 'backstage-plugin-marketplace-common';
import { randomUUID } from 'node:crypto';
import { FoundEntity } from '../formats/SourceFormat';
import { digestOf } from '../digestOf';
import { EntryFacts, NewEntry } from './StagedEntry';

/**
 * Makes an entry to be stored of an entity that a format found.
 *
 * @param place.location - where it comes from, as location annotations have it
 * @param place.url - where people find its file, if it is on the web
 * @param place.namespace - of an entity that names none itself
 */
export function toNewEntry(
  found: FoundEntity,
  place: {
    path: string;
    position: number;
    location: string;
    url?: string;
    namespace: string;
  },
): NewEntry {
  const { path, position, location, url, namespace } = place;
  const { entity: bare } = found;
  const entity: Entity = {
    ...bare,
    metadata: {
      ...bare.metadata,
      namespace: bare.metadata.namespace ?? namespace,
      annotations: {
        ...bare.metadata.annotations,
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        ...(url && { [ANNOTATION_VIEW_URL]: url }),
      },
    },
  };
  const json = JSON.stringify(entity);
  return {
    id: randomUUID(),
    path,
    position,
    state: 'found',
    hash: digestOf(json),
    json,
    facts: {
      baseRef: stringifyEntityRef(entity),
      namedBy: found.namedBy,
      line: found.line,
      ...factsOf(entity),
    },
  };
}

function factsOf(
  entity: Entity,
): Omit<EntryFacts, 'baseRef' | 'namedBy' | 'line'> {
  if (isPackageEntity(entity)) {
    const { packageName, aliases, partOf } = entity.spec;
    return {
      kind: 'Package',
      packageName,
      role: declaredRole(entity),
      aliases,
      mentions: partOf ?? [],
    };
  }
  if (isPluginCollectionEntity(entity)) {
    return { kind: 'PluginCollection', mentions: entity.spec.plugins ?? [] };
  }
  return {
    kind: 'Plugin',
    mentions: isPluginEntity(entity) ? entity.spec.packages ?? [] : [],
  };
}
