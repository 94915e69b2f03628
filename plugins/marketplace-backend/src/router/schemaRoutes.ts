import { Router } from 'express';
import { directorySchema } from '../schema/entries/directorySchema';
import { entitiesSchema } from '../schema/entries/entitiesSchema';

/** An hour: a schema changes with a release of the plugin. */
const MAX_AGE_SECONDS = 60 * 60;

/** `/schemas`: the JSON schemas of entries, for editors, the same for everybody. */
export function addSchemaRoutes(router: Router): void {
  for (const [path, schema] of [
    ['/schemas/entities.json', entitiesSchema()],
    ['/schemas/directory.json', directorySchema()],
  ] as const) {
    const text = JSON.stringify(schema, undefined, 2);
    router.get(path, async (_req, res) => {
      res
        .setHeader('Content-Type', 'application/schema+json; charset=utf-8')
        .setHeader('Cache-Control', `public, max-age=${MAX_AGE_SECONDS}`)
        .send(text);
    });
  }
}
