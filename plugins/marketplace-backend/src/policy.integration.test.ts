import {
  createMockDirectory,
  mockCredentials,
  TestBackend,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { PluginsResponse } from 'backstage-plugin-marketplace-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';
import { expectToMatch } from './__testUtils__/expectToMatch';
import { startMarketplace } from './__testUtils__/startMarketplace';

jest.setTimeout(120_000);

const docs = readFileSync(resolve(__dirname, '../docs/policy.md'), 'utf8');
const example = /^```yaml\n(.*?)^```/ms.exec(docs)?.[1] ?? '';
const { marketplace }: { marketplace: JsonObject } = parse(example);

const plugin = (name: string, spec: JsonObject, labels: JsonObject = {}) =>
  `${JSON.stringify({
    apiVersion: 'marketplace.backstage.io/v1alpha1',
    kind: 'Plugin',
    metadata: { name, labels },
    spec: { packages: [`@acme/plugin-${name}`], ...spec },
  })}\n---\n`;

describe('the example of docs/policy.md, with the real catalog', () => {
  const files = createMockDirectory({
    content: {
      'all.yaml': [
        plugin('gone', { maintenance: 'archived', author: 'Acme' }),
        plugin('ours', { author: 'Acme', categories: ['AI'] }),
        plugin('reviewed', {}, { 'acme.com/reviewed': 'yes' }),
        plugin('clever', { categories: ['Artificial Intelligence', 'AI'] }),
        plugin('other', {}),
      ].join(''),
    },
  });
  const start = (more: JsonObject) =>
    startMarketplace({
      database: { client: 'better-sqlite3', connection: ':memory:' },
      marketplace: {
        sources: [{ id: 'acme', type: 'entities', target: files.path }],
        inventory: { root: files.path },
        registry: { enabled: false },
        ...more,
      },
    });

  let backend: TestBackend;
  const get = async (path: string) => {
    const { body, status } = await request(backend.server)
      .get(`/api/marketplace/plugins${path}`)
      .set('Authorization', mockCredentials.user.header('user:default/viewer'));
    expect([path, status]).toEqual([path, 200]);
    return body;
  };
  const list = async (query: string): Promise<PluginsResponse> => {
    const answer = await get(`?${query}`);
    expectToMatch('PluginsResponse', answer);
    return answer;
  };

  beforeAll(async () => {
    backend = await start(marketplace);
    for (
      let tries = 0;
      tries < 60 && (await list('limit=0')).totalItems < 5;
      tries++
    ) {
      await new Promise(done => setTimeout(done, 500));
    }
  });
  afterAll(() => backend?.stop());

  it('judges plugins by the first rule that selects them', async () => {
    const { items, facets } = await list('');
    expect(
      Object.fromEntries(
        items.map(({ name, policy }) => [name, policy?.verdict]),
      ),
    ).toEqual({
      gone: 'blocked',
      ours: 'recommended',
      reviewed: 'recommended',
      clever: 'discouraged',
      other: 'allowed',
    });
    expect(facets.policy).toEqual([
      { value: 'recommended', count: 2 },
      { value: 'allowed', count: 1 },
      { value: 'discouraged', count: 1 },
      { value: 'blocked', count: 1 },
    ]);
  });

  it('is a filter, and tells why on the page', async () => {
    const { items } = await list('policy=blocked&policy=discouraged');
    expect(items.map(({ name }) => name)).toEqual(['clever', 'gone']);
    const page = await get('/default/gone');
    expectToMatch('PluginDetails', page);
    expect(page.policy).toEqual({
      verdict: 'blocked',
      reason: expect.stringContaining('Ask the platform team'),
    });
  });

  it('stops the start when a rule is wrong', async () => {
    const filter = { tgas: 'x' };
    await expect(
      start({ policy: { rules: [{ verdict: 'blocked', filter }] } }),
    ).rejects.toThrow('marketplace.policy.rules[0].filter.tgas is not');
  });
});
