import { createHash, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { repositoryDir } from '../../scripts/repository.mjs';
import { entry } from '../ingest/entries.mjs';

/*
 * Processing thirty thousand entities takes the catalog a quarter of an hour, and is not
 * what is measured here. So they are written to its tables as it leaves them when it is
 * done, with the rows of its search table made by its own code.
 */
const { buildEntitySearch } = createRequire(import.meta.url)(
  path.join(
    repositoryDir,
    'node_modules/@backstage/plugin-catalog-backend/dist/database/operations/stitcher/buildEntitySearch.cjs.js',
  ),
);

const categories =
  'Monitoring,CI/CD,Kubernetes,Security,Cost,Quality,Documentation,AI,Search'.split(
    ',',
  );
const capabilities =
  'entity-card,entity-content,standalone-page,home-page,search-result,scaffolder-actions'.split(
    ',',
  );

const processedAt = '2026-01-01T00:00:00.000Z';

/** Plugins whose rows are written at once. */
const batchSize = 500;

/**
 * Writes plugins with two packages each to the database of a catalog. Every third plugin
 * has the label `bench/third`, with its packages.
 *
 * @param {import('./databases.mjs').WritableDatabase} catalog
 * @param {number} count of plugins
 * @param {number} from the number of the first of them
 */
export async function fillCatalog(catalog, count, from = 0) {
  const end = from + count;
  for (let first = from; first < end; first += batchSize) {
    const entities = [];
    for (let at = first; at < Math.min(first + batchSize, end); at += 1) {
      for (const document of parseAllDocuments(entry(at))) {
        entities.push(finished(document.toJS(), at));
      }
    }
    await catalog.insert('refresh_state', entities.map(stateOf));
    await catalog.insert('final_entities', entities.map(finalOf));
    await catalog.insert('search', entities.flatMap(searchOf));
  }
}

function finished({ metadata, spec, ...entity }, number) {
  const isPlugin = entity.kind === 'Plugin';
  return {
    ...entity,
    metadata: {
      ...metadata,
      namespace: 'default',
      uid: randomUUID(),
      // As the catalog makes them: others are read anew each time
      etag: createHash('sha1').update(randomUUID()).digest('hex'),
      annotations: { 'backstage.io/managed-by-location': 'url:https://bench' },
      ...(number % 3 === 0 && { labels: { 'bench/third': 'yes' } }),
    },
    spec: {
      ...spec,
      ...(isPlugin && {
        author: { name: `Team ${number % 2_000}` },
        categories: [
          categories[number % categories.length],
          ...(number % 4 === 0 ? ['Tools'] : []),
        ],
        capabilities: capabilities.filter((_, at) => number % (at + 2) === 0),
      }),
    },
    relations: isPlugin
      ? ['', '-backend'].map(half => ({
          type: 'hasPart',
          targetRef: `package:default/bench-plugin-${number}${half}`,
        }))
      : [{ type: 'partOf', targetRef: `plugin:default/bench-${number}` }],
  };
}

function refOf({ kind, metadata }) {
  return `${kind}:default/${metadata.name}`.toLowerCase();
}

function stateOf(entity) {
  const text = JSON.stringify(entity);
  return {
    entity_id: entity.metadata.uid,
    entity_ref: refOf(entity),
    unprocessed_entity: text,
    processed_entity: text,
    errors: '[]',
    next_update_at: '2099-01-01T00:00:00.000Z',
    last_discovery_at: processedAt,
  };
}

function finalOf(entity) {
  return {
    entity_id: entity.metadata.uid,
    hash: entity.metadata.etag,
    final_entity: JSON.stringify(entity),
    last_updated_at: processedAt,
    entity_ref: refOf(entity),
  };
}

function searchOf(entity) {
  return buildEntitySearch(entity.metadata.uid, entity);
}
