import { createHash, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import Database from 'better-sqlite3';
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

/**
 * Writes plugins with two packages each to the database of a catalog. Every third plugin
 * has the label `bench/third`, with its packages.
 *
 * @param {string} file of the catalog's SQLite database
 * @param {number} count of plugins
 * @param {number} from the number of the first of them
 */
export function fillCatalog(file, count, from = 0) {
  const database = new Database(file);
  const insert = statements(database);
  database.transaction(() => {
    for (let number = from; number < from + count; number += 1) {
      for (const document of parseAllDocuments(entry(number))) {
        write(insert, finished(document.toJS(), number));
      }
    }
  })();
  database.close();
}

/**
 * Lets the catalog's database plan its queries by what it has, which SQLite does not do by
 * itself: the catalog's own query is then at its quickest.
 *
 * @param {string} file of the catalog's SQLite database
 */
export function analyzeCatalog(file) {
  const database = new Database(file);
  database.exec('ANALYZE');
  database.close();
}

function finished({ metadata, spec, ...entity }, number) {
  const isPlugin = entity.kind === 'Plugin';
  const refOf = (kind, name) => `${kind}:default/${name}`;
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
          targetRef: refOf('package', `bench-plugin-${number}${half}`),
        }))
      : [{ type: 'partOf', targetRef: refOf('plugin', `bench-${number}`) }],
  };
}

function statements(database) {
  return {
    state: database.prepare(
      `insert into refresh_state (entity_id, entity_ref, unprocessed_entity, processed_entity, errors, next_update_at, last_discovery_at)
       values (?, ?, ?, ?, '[]', '2099-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
    ),
    final: database.prepare(
      `insert into final_entities (entity_id, hash, final_entity, last_updated_at, entity_ref)
       values (?, ?, ?, '2026-01-01T00:00:00.000Z', ?)`,
    ),
    search: database.prepare(
      'insert into search (entity_id, key, value, original_value) values (?, ?, ?, ?)',
    ),
  };
}

function write(insert, entity) {
  const { name, uid, etag } = entity.metadata;
  const ref = `${entity.kind}:default/${name}`.toLowerCase();
  const text = JSON.stringify(entity);
  insert.state.run(uid, ref, text, text);
  insert.final.run(uid, etag, text, ref);
  for (const row of buildEntitySearch(uid, entity)) {
    insert.search.run(row.entity_id, row.key, row.value, row.original_value);
  }
}
