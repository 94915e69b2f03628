import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  indexInventory,
  Inventory,
  PluginsQuery,
} from 'backstage-plugin-marketplace-common';
import { byRef } from '../__testUtils__/byRef';
import { inventoryOf } from '../__testUtils__/inventoryOf';
import { judge } from '../__testUtils__/judge';
import { readContents } from '../CatalogContents';
import { judgePlugins, redactPlugins } from '../JudgedPlugins';
import { listPlugins } from '../listPlugins';

const plugin = (name: string, spec: JsonObject): Entity => ({
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind: 'Plugin',
  metadata: { name, namespace: 'default' },
  spec,
});

describe('the facets of a list', () => {
  const entities = [
    plugin('a', {
      author: 'Acme',
      capabilities: ['entity-card', 'permissions', 'entity-card'],
      packages: ['a', 'a-backend'],
    }),
    plugin('b', {
      author: 'Acme',
      capabilities: ['entity-card'],
      packages: ['b-common', 'b'],
      maintenance: 'inactive',
    }),
    plugin('c', { packages: ['c-backend'] }),
  ];
  const list = async (query: PluginsQuery) =>
    listPlugins(await judge(entities), query, () => true);

  it('count capabilities, authors, roles and maintenance', async () => {
    const { facets } = await list({});
    expect(facets).toMatchObject({
      capability: [
        { value: 'entity-card', count: 2 },
        { value: 'permissions', count: 1 },
      ],
      author: [{ value: 'Acme', count: 2 }],
      role: [
        { value: 'frontend-plugin', count: 2 },
        { value: 'backend-plugin', count: 2 },
        { value: 'common-library', count: 1 },
      ],
      maintenance: [
        { value: 'active', count: 2 },
        { value: 'inactive', count: 1 },
      ],
      attention: [],
    });
  });

  it.each<[PluginsQuery, string[]]>([
    [{ capability: ['permissions'] }, ['a']],
    [{ author: ['Acme'] }, ['a', 'b']],
    [{ author: ['Nobody'] }, []],
    [{ role: ['backend-plugin'] }, ['a', 'c']],
    [{ role: ['common-library', 'backend-plugin'] }, ['a', 'b', 'c']],
    [{ maintenance: ['inactive'] }, ['b']],
    [{ author: ['Acme'], maintenance: ['active'] }, ['a']],
  ])('find for %j %j', async (query, names) => {
    const { items } = await list(query);
    expect(items.map(({ name }) => name)).toEqual(names);
  });

  it('have the authors of most plugins, and those that are selected', async () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      // author-0 has most plugins, author-99 fewest
      plugin(`p${at}`, {
        author: `author-${at < 100 ? at : at % Math.max(1, 200 - at / 2)}`,
      }),
    );
    const judged = await judge(many);
    const { facets } = listPlugins(
      judged,
      { author: ['author-99', 'nobody'] },
      () => true,
    );
    const counts = new Map<string, number>();
    for (const { spec } of many) {
      const author = String(spec?.author);
      counts.set(author, (counts.get(author) ?? 0) + 1);
    }
    const most = [...counts.values()].sort((a, b) => b - a)[49];
    const told = new Set(facets.author.map(({ value }) => value));
    expect(told.size).toBeLessThanOrEqual(52);
    expect(told).toContain('author-99');
    expect(told).toContain('nobody');
    const withMore = [...counts].filter(([, count]) => count > most);
    expect(withMore.filter(([author]) => !told.has(author))).toEqual([]);
    for (const { value, count } of facets.author) {
      expect(count).toBe(counts.get(value) ?? 0);
    }
  });

  describe('of the frontend system', () => {
    const legacy = { '@backstage/core-plugin-api': '*' };
    const alpha = { './alpha': '@backstage/FrontendPlugin' };
    const registry = {
      enabled: true,
      packages: new Map(
        (
          [
            ['a', { features: alpha }],
            ['b', { backstageDependencies: legacy }],
            // Tells something, but is no frontend
            ['c-backend', { backstageDependencies: legacy }],
          ] as const
        ).map(([name, manifest]) => [
          name,
          {
            name,
            package: {
              latest: '1.0.0',
              distTags: {},
              deprecated: {},
              manifest,
            },
          },
        ]),
      ),
    };
    const inventory = inventoryOf([
      // The copy that is installed is older than the one for both systems
      { name: 'a', manifest: { backstageDependencies: legacy } },
    ]);
    const names = async (query: PluginsQuery, portal?: Inventory) => {
      const judged = await judge(entities, portal, registry);
      return listPlugins(judged, query, () => true).items.map(
        ({ name }) => name,
      );
    };

    it('count plugins whose frontend is known to work with it', async () => {
      const judged = await judge(entities, undefined, registry);
      const { facets } = listPlugins(judged, {}, () => true);
      expect(facets.frontendSystem).toEqual([
        { value: 'new', count: 1 },
        { value: 'legacy', count: 2 },
      ]);
    });

    it('find by what is installed, or else by the latest version', async () => {
      expect(await names({ frontendSystem: ['new'] })).toEqual(['a']);
      expect(await names({ frontendSystem: ['legacy'] })).toEqual(['a', 'b']);
      expect(await names({ frontendSystem: ['new'] }, inventory)).toEqual([]);
    });

    it('tell nothing of installed copies to those who may not read inventories', async () => {
      const contents = await readContents(byRef(entities));
      const plugins = await judgePlugins(contents, {
        inventory: indexInventory(inventory),
        registry,
      });
      const redacted = await redactPlugins(contents, plugins);
      const query: PluginsQuery = { frontendSystem: ['new'] };
      const { items } = listPlugins(redacted, query, () => true);
      expect(items.map(({ name }) => name)).toEqual(['a']);
    });
  });

  it('are those of another query for a cursor', async () => {
    const { pageInfo } = await list({ limit: 1, author: ['Acme'] });
    const cursor = pageInfo.nextCursor;
    await expect(list({ cursor, limit: 1 })).rejects.toThrow('another query');
    await expect(
      list({ cursor, author: ['Acme'], instance: 'x' }),
    ).rejects.toThrow('another query');
    const { items } = await list({ author: ['Acme'], limit: 1, cursor });
    expect(items.map(({ name }) => name)).toEqual(['b']);
  });
});
