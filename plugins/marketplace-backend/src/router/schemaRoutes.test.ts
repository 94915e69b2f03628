import { resolvePackagePath } from '@backstage/backend-plugin-api';
import Ajv, { ValidateFunction } from 'ajv';
import express from 'express';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { parseAllDocuments } from 'yaml';
import { addSchemaRoutes } from './schemaRoutes';

const index = resolvePackagePath(
  'backstage-plugin-marketplace-backend',
  'index',
);

describe('the schemas for authors', () => {
  const app = express();
  const router = express.Router();
  addSchemaRoutes(router);
  app.use(router);

  async function served(path: string) {
    const { body, headers } = await request(app)
      .get(path)
      .buffer()
      .parse((res, done) => {
        let text = '';
        res.on('data', chunk => (text += chunk));
        res.on('end', () => done(null, JSON.parse(text)));
      });
    expect(headers['content-type']).toMatch(/^application\/schema\+json/);
    return body;
  }
  let entities: ValidateFunction;
  let directory: ValidateFunction;
  beforeAll(async () => {
    const ajv = new Ajv({ allowUnionTypes: true });
    entities = ajv.compile(await served('/schemas/entities.json'));
    directory = ajv.compile(await served('/schemas/directory.json'));
  });

  it.each(['plugins', 'collections'])(
    'accept every document of the bundled %s',
    folder => {
      const files = readdirSync(join(index, folder));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const text = readFileSync(join(index, folder, file), 'utf8');
        for (const document of [parseAllDocuments(text)].flat()) {
          entities(document.toJS());
          expect([file, entities.errors]).toEqual([file, null]);
        }
      }
    },
  );

  const entity = (kind: string, spec: object, metadata: object = {}) => ({
    apiVersion: 'marketplace.backstage.io/v1alpha1',
    kind,
    metadata: { name: 'x', ...metadata },
    spec,
  });

  it.each([
    ['a Package', entity('Package', { packageName: '@acme/x', other: 1 })],
    ['a Plugin', entity('Plugin', { author: 'Acme', internal: true })],
    ['a PluginCollection', entity('PluginCollection', { plugins: ['a'] })],
  ])('accept %s', (_what, document) => {
    expect(entities(document)).toBe(true);
  });

  it.each([
    ['a misspelt packageName', entity('Package', { packagename: 'x' })],
    ['a misspelt name', entity('Plugin', {}, { name: undefined, nmae: 'x' })],
    ['a misspelt spec', { ...entity('Plugin', {}), spec: undefined, spek: {} }],
    ['an unknown kind', entity('Plugn', {})],
    ['a name that is none', entity('Plugin', {}, { name: 'a b' })],
    ['a tag that is none', entity('Plugin', {}, { tags: ['A b'] })],
    ['a link without url', entity('Plugin', {}, { links: [{ title: 'x' }] })],
    ['a wrong author', entity('Plugin', { author: { url: 'x' } })],
    ['a wrong maintenance', entity('Plugin', { maintenance: 'gone' })],
  ])('refuse %s', (_what, document) => {
    expect(entities(JSON.parse(JSON.stringify(document)))).toBe(false);
  });

  it('accept an entry of the directory, and refuse what is wrong in one', () => {
    const entry = {
      title: 'X',
      npmPackageName: '@acme/x',
      author: null,
      addedDate: '2024-02-03',
      tags: ['ci'],
      status: 'active',
      setup: { packages: [{ name: '@acme/x', role: 'frontend-plugin' }] },
      somethingNew: true,
    };
    expect(directory(entry)).toBe(true);
    for (const wrong of [
      { title: undefined, titel: 'X' },
      { npmPackageName: 'a b' },
      { status: 'Active' },
      { addedDate: '3 Feb 2024' },
      { tags: 'ci' },
      { setup: { packages: [{ role: 'frontend-plugin' }] } },
    ]) {
      const document = JSON.parse(JSON.stringify({ ...entry, ...wrong }));
      expect([wrong, directory(document)]).toEqual([wrong, false]);
    }
  });

  it.each(['/schemas/entities.json', '/schemas/directory.json'])(
    'describe every field for editors: %s',
    async path => {
      const undescribed: string[] = [];
      const visit = (value: unknown, at: string) => {
        if (typeof value !== 'object' || value === null) {
          return;
        }
        for (const [key, child] of Object.entries(value)) {
          const name = `${at}/${key}`;
          const isField =
            /\/properties$/.test(at) && !/\/(if|then)\/properties$/.test(at);
          if (isField && !('description' in child) && key !== 'spec') {
            undescribed.push(name);
          }
          visit(child, name);
        }
      };
      visit(await served(path), '');
      expect(undescribed).toEqual([]);
    },
  );
});
