import { Entity } from '@backstage/catalog-model';
import {
  CATALOG_SOURCE,
  SOURCES_ANNOTATION,
} from 'backstage-plugin-marketplace-common';

/**
 * The ids of the sources that an entity comes from, the deciding one first; `catalog`
 * for one that none of ours brought.
 */
export function sourcesOf({ metadata }: Entity): string[] {
  const ids = (metadata.annotations?.[SOURCES_ANNOTATION] ?? '')
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '');
  return ids.length ? [...new Set(ids)] : [CATALOG_SOURCE];
}
