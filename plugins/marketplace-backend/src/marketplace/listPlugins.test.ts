import { JsonObject } from '@backstage/types';
import { Entity } from '@backstage/catalog-model';
import { PluginsQuery } from 'backstage-plugin-marketplace-common';
import { listPlugins } from './listPlugins';
import { inventoryOf } from './__testUtils__/inventoryOf';
import { judge } from './__testUtils__/judge';
import { JudgedPlugins } from './JudgedPlugins';

function plugin(
  name: string,
  title: string,
  spec: JsonObject,
  metadata = {},
): Entity {
  return {
    apiVersion: 'marketplace.backstage.io/v1alpha1',
    kind: 'Plugin',
    metadata: { name, namespace: 'default', title, ...metadata },
    spec,
  };
}

const entities: Entity[] = [
  plugin('jenkins', 'Jenkins', {
    categories: ['CI/CD'],
    packages: ['@acme/plugin-jenkins'],
    history: { added: '2021-01-01' },
  }),
  plugin('argo-cd', 'Argo CD', {
    categories: ['Continuous Delivery', 'Kubernetes'],
    packages: ['@acme/plugin-argo-cd', '@acme/plugin-argo-cd-backend'],
  }),
  plugin('kubernetes', 'Kubernetes', {
    categories: ['Kubernetes'],
    packages: ['@acme/plugin-kubernetes'],
    history: { added: '2023-01-01' },
  }),
  plugin(
    'chaos',
    'chaos monkeys',
    { author: 'Netflix' },
    {
      description: 'Breaks deployments that Jenkins made.',
      tags: ['resilience'],
    },
  ),
];

const inventory = inventoryOf(['@acme/plugin-jenkins', '@acme/plugin-argo-cd']);

let snapshot: JudgedPlugins;
beforeAll(async () => {
  snapshot = await judge(entities, inventory);
});
const everything = () => true;

function list(
  query: PluginsQuery,
  visible = everything as (ref: string) => boolean,
) {
  const response = listPlugins(snapshot, query, visible);
  return { ...response, names: response.items.map(({ name }) => name) };
}

describe('listPlugins', () => {
  it('lists by title, whatever its case, without a search', () => {
    expect(list({}).names).toEqual([
      'argo-cd',
      'chaos',
      'jenkins',
      'kubernetes',
    ]);
    expect(list({ sort: 'title', order: 'desc' }).names).toEqual([
      'kubernetes',
      'jenkins',
      'chaos',
      'argo-cd',
    ]);
  });

  it('sorts by date with the unknown ones last, either way', () => {
    expect(list({ sort: 'added' }).names).toEqual([
      'kubernetes',
      'jenkins',
      'argo-cd',
      'chaos',
    ]);
    expect(list({ sort: 'added', order: 'asc' }).names).toEqual([
      'jenkins',
      'kubernetes',
      'argo-cd',
      'chaos',
    ]);
  });

  it.each([
    ['jenkins', ['jenkins', 'chaos']],
    ['jenk', ['jenkins', 'chaos']],
    ['jenkisn', ['jenkins', 'chaos']],
    ['argocd', ['argo-cd']],
    ['jen kins', ['jenkins']],
    ['@acme/plugin-argo-cd-backend', ['argo-cd']],
    ['netflix', ['chaos']],
    ['resilience monkeys', ['chaos']],
    ['argo monkeys', []],
    ['<script>', []],
    ['   ', ['argo-cd', 'chaos', 'jenkins', 'kubernetes']],
  ])('finds for %j %j', (search, names) => {
    expect(list({ search }).names).toEqual(names);
  });

  it('puts first the plugin that has the very package, also by a former name', async () => {
    const named = (name: string, packages: string[]) =>
      plugin(name, `Catalog ${name}`, { packages });
    const alike = await judge(
      [
        named('a', ['@acme/catalog-graph', '@acme/catalog-import']),
        named('b', ['@acme/catalog']),
        {
          apiVersion: 'marketplace.backstage.io/v1alpha1',
          kind: 'Package',
          metadata: { name: 'c', namespace: 'default' },
          spec: {
            packageName: '@acme/catalog-new',
            aliases: ['@acme/catalog-old'],
            partOf: ['c'],
          },
        },
        named('c', []),
      ],
      undefined,
    );
    const first = (search: string) =>
      listPlugins(alike, { search }, everything).items[0].name;
    expect(first('@acme/catalog')).toBe('b');
    expect(first('@ACME/Catalog-Import ')).toBe('a');
    expect(first('@acme/catalog-old')).toBe('c');
  });

  it('looks for eight words of a long text', () => {
    const words = 'breaks deployments that jenkins made chaos monkeys netflix';
    expect(list({ search: `${words} nowhere else` }).names).toEqual(['chaos']);
    expect(list({ search: `nowhere ${words}` }).names).toEqual([]);
    expect(list({ search: 'jenkins '.repeat(25) }).names).toEqual([
      'jenkins',
      'chaos',
    ]);
  });

  it('joins values of a facet by OR and facets by AND', () => {
    expect(list({ category: ['CI/CD', 'Kubernetes'] }).names).toEqual([
      'argo-cd',
      'jenkins',
      'kubernetes',
    ]);
    expect(
      list({ category: ['Kubernetes'], status: ['partial'] }).names,
    ).toEqual(['argo-cd']);
    expect(
      list({ category: ['Kubernetes'], status: ['installed'] }).names,
    ).toEqual([]);
  });

  it('tells what plugins are made of, libraries aside', async () => {
    const alike = await judge(
      [
        plugin('both', 'Both', { packages: ['@acme/a', '@acme/a-backend'] }),
        plugin('ui', 'Page', { packages: ['@acme/b', '@acme/b-common'] }),
        plugin('api', 'Service', { packages: ['@acme/c-backend'] }),
        plugin('add-on', 'Zoom', {
          packages: ['@acme/catalog-backend-module-d', '@acme/d-node'],
        }),
        plugin('lib', 'Library', { packages: ['@acme/e-react'] }),
      ],
      undefined,
    );
    const { facets } = listPlugins(alike, {}, everything);
    expect(facets.kind).toEqual(
      ['full', 'frontend', 'backend', 'module'].map(value => ({
        value,
        count: 1,
      })),
    );
    const { items } = listPlugins(
      alike,
      { kind: ['full', 'module'] },
      everything,
    );
    expect(items.map(({ name }) => name)).toEqual(['both', 'add-on']);
  });

  it('keeps to the plugins that are named, as far as the caller may read them', () => {
    const named = ['default/chaos', 'default/jenkins', 'default/nowhere'];
    const { names, facets } = list({ plugin: named });
    expect(names).toEqual(['chaos', 'jenkins']);
    expect(facets.category).toEqual([{ value: 'CI/CD', count: 1 }]);
    expect(list({ plugin: named, search: 'monkeys' }).names).toEqual(['chaos']);
    expect(
      list({ plugin: named }, ref => ref !== 'plugin:default/jenkins').names,
    ).toEqual(['chaos']);
  });

  it('counts a facet without its own selection, but with that of the others', () => {
    const { facets, totalItems } = list({
      category: ['Kubernetes'],
      status: ['partial'],
    });
    expect(totalItems).toBe(1);
    expect(facets.category).toEqual([
      { value: 'CI/CD', count: 1 },
      { value: 'Kubernetes', count: 1 },
    ]);
    expect(facets.status).toEqual([
      { value: 'partial', count: 1 },
      { value: 'not-installed', count: 1 },
    ]);
  });

  it('keeps a selected value in its facet when it finds nothing', () => {
    expect(
      list({ search: 'netflix', category: ['CI/CD'] }).facets.category,
    ).toEqual([{ value: 'CI/CD', count: 0 }]);
  });

  it('pages through everything once, forwards and back', () => {
    const first = list({ limit: 3 });
    expect(first.pageInfo).toEqual({ nextCursor: expect.any(String) });
    const second = list({ limit: 3, cursor: first.pageInfo.nextCursor });
    expect([...first.names, ...second.names]).toEqual(list({}).names);
    expect(second.pageInfo).toEqual({ prevCursor: expect.any(String) });
    expect(
      list({ limit: 3, cursor: second.pageInfo.prevCursor }).names,
    ).toEqual(first.names);
  });

  it('answers totals alone for a page of none', () => {
    expect(list({ limit: 0 })).toEqual(
      expect.objectContaining({ items: [], totalItems: 4, pageInfo: {} }),
    );
  });

  it.each(['e30', 'x', 'eyJvZmZzZXQiOi0xfQ', 'bnVsbA'])(
    'refuses the cursor %j',
    cursor => {
      expect(() => list({ cursor })).toThrow(/cursor is not one/);
    },
  );

  it('refuses the cursor of another query, and accepts another page size', () => {
    const cursor = list({ limit: 1 }).pageInfo.nextCursor;
    expect(() => list({ cursor, sort: 'added' })).toThrow(/another query/);
    expect(list({ cursor, limit: 2 }).names).toEqual(['chaos', 'jenkins']);
  });

  it('does not claim to know what is installed before the first inventory', async () => {
    const { items, facets } = listPlugins(
      await judge(entities, undefined),
      {},
      everything,
    );
    expect(items[0].status).toEqual({
      state: 'unknown',
      reason: 'no-inventory',
    });
    expect(facets.status).toEqual([{ value: 'unknown', count: 4 }]);
  });

  it('has no trace of what the caller may not read', () => {
    const hidden = list(
      { search: 'jenkins' },
      ref => ref !== 'plugin:default/jenkins',
    );
    expect(hidden.names).toEqual(['chaos']);
    expect(hidden.totalItems).toBe(1);
    expect(hidden.facets.category).toEqual([]);
    expect(hidden.facets.status).toEqual([{ value: 'unknown', count: 1 }]);
  });
});
