import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { PluginsQuery } from 'backstage-plugin-marketplace-common';
import { byRef } from './__testUtils__/byRef';
import { readContents } from './CatalogContents';
import { describeCollection, listCollections } from './listCollections';
import { listPlugins } from './listPlugins';
import { inventoryOf } from './__testUtils__/inventoryOf';
import { judge } from './__testUtils__/judge';
import { JudgedPlugins } from './JudgedPlugins';

function entity(
  kind: string,
  name: string,
  spec: JsonObject,
  { sources, ...metadata }: JsonObject = {},
): Entity {
  return {
    apiVersion: 'marketplace.backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      title: name,
      namespace: 'default',
      ...(typeof sources === 'string' && {
        annotations: { 'marketplace.backstage.io/sources': sources },
      }),
      ...metadata,
    },
    spec,
  };
}

const inventory = inventoryOf(['p-backend']);

const OURS = 'plugin:default/ours';
const THEIRS = 'plugin:default/theirs';
const ALONE = 'plugin:default/zalone';

/** `ours` and `theirs` are the same plugin; `zalone` is another of the catalog's own. */
const entities = [
  entity(
    'Plugin',
    'ours',
    { packages: ['p'], categories: ['AI'], author: 'Acme' },
    { sources: 'acme,bundled', description: 'sunny' },
  ),
  entity(
    'Plugin',
    'theirs',
    {
      packages: ['p', 'p-backend'],
      categories: ['Fun'],
      icon: 'data:image/png;base64,x',
      internal: true,
    },
    { description: 'secret', tags: ['hidden'] },
  ),
  entity('Plugin', 'zalone', { packages: ['q'], categories: ['AI'] }),
  entity('PluginCollection', 'by-name', {
    plugins: ['zalone', 'theirs', 'ours', 'gone'],
  }),
  entity(
    'PluginCollection',
    'by-filter',
    { type: 'filter', filter: { tags: 'hidden' } },
    { sources: 'acme', title: 'A filter' },
  ),
  entity('PluginCollection', 'empty', { type: 'filter', filter: {} }),
];

let snapshot: JudgedPlugins;
beforeAll(async () => {
  snapshot = await judge(entities, inventory);
});

const only =
  (...refs: string[]) =>
  (ref: string) =>
    refs.includes(ref);
const all = () => true;

function list(query: PluginsQuery, visible: (ref: string) => boolean) {
  const response = listPlugins(snapshot, query, visible);
  return { ...response, names: response.items.map(({ name }) => name) };
}

describe('a plugin of the catalog that is also in our sources', () => {
  it('is one entry with ours, which takes from it what it lacks', () => {
    const { names, items, totalItems, facets } = list({}, all);
    expect([names, totalItems]).toEqual([['ours', 'zalone'], 2]);
    expect(items[0]).toMatchObject({
      entityRef: OURS,
      description: 'sunny',
      author: { name: 'Acme' },
      categories: ['AI'],
      tags: ['hidden'],
      icon: 'data:image/png;base64,x',
      internal: true,
      status: { state: 'partial', missing: ['p'] },
    });
    expect(facets.source).toEqual([
      { value: 'acme', count: 1 },
      { value: 'bundled', count: 1 },
      { value: 'catalog', count: 2 },
    ]);
    expect(facets.status.map(({ count }) => count)).toEqual([1, 1]);
  });

  it('leaves no trace in ours for who may not read it', () => {
    const { names, items, facets } = list({}, only(OURS));
    expect(names).toEqual(['ours']);
    expect(items[0]).toMatchObject({
      tags: [],
      status: { state: 'not-installed' },
    });
    expect(items[0]).not.toHaveProperty('internal');
    expect(items[0].icon).toBeUndefined();
    expect(facets.source.map(({ value }) => value)).toEqual([
      'acme',
      'bundled',
    ]);
    expect(list({ search: 'secret' }, only(OURS)).names).toEqual([]);
    expect(list({ search: 'p-backend' }, only(OURS)).items).not.toContainEqual(
      expect.objectContaining({ tags: ['hidden'] }),
    );
    expect(
      list({ collection: ['default/by-filter'] }, ref => ref !== THEIRS).names,
    ).toEqual([]);
  });

  it('is an entry of its own for who may not read ours', () => {
    const { names, items, facets } = list({}, only(THEIRS));
    expect(names).toEqual(['theirs']);
    expect(items[0]).toMatchObject({
      categories: ['Fun'],
      description: 'secret',
    });
    expect(items[0].author).toBeUndefined();
    expect(facets.source).toEqual([{ value: 'catalog', count: 1 }]);
    expect(list({ search: 'sunny' }, only(THEIRS)).names).toEqual([]);
  });

  it('is found by the words of either', () => {
    expect(list({ search: 'secret' }, all).names).toEqual(['ours']);
    expect(list({ search: 'sunny' }, all).names).toEqual(['ours']);
  });
});

describe('facets of sources and collections', () => {
  it.each<[PluginsQuery, string[]]>([
    [{ source: ['bundled'] }, ['ours']],
    [{ source: ['catalog'] }, ['ours', 'zalone']],
    [{ source: ['nowhere'] }, []],
    [{ collection: ['default/by-name'] }, ['ours', 'zalone']],
    [{ collection: ['default/by-filter', 'default/empty'] }, ['ours']],
    [{ collection: ['default/by-name'], source: ['acme'] }, ['ours']],
    [{ collection: ['default/gone'] }, []],
  ])('finds for %j %j', (query, names) => {
    expect(list(query, all).names).toEqual(names);
  });

  it('counts collections under their titles', () => {
    expect(list({ source: ['acme'] }, all).facets.collection).toEqual([
      { value: 'default/by-filter', label: 'A filter', count: 1 },
      { value: 'default/by-name', label: 'by-name', count: 1 },
    ]);
  });

  it('has no trace of a collection that the caller may not read', () => {
    const visible = (ref: string) => ref !== 'plugincollection:default/by-name';
    const { names, facets } = list(
      { collection: ['default/by-name'] },
      visible,
    );
    expect(names).toEqual([]);
    const unknown = list({ collection: ['default/unknown'] }, visible);
    expect(JSON.stringify(facets).replace(/by-name/g, 'unknown')).toBe(
      JSON.stringify(unknown.facets),
    );
    expect(list({}, visible).facets.collection).toEqual([
      { value: 'default/by-filter', label: 'A filter', count: 1 },
    ]);
  });
});

describe('collections', () => {
  const summaries = (visible: (ref: string) => boolean) =>
    listCollections(snapshot, visible).items.map(
      ({ name, type, pluginCount, sources }) =>
        [name, type, pluginCount, sources.join()].join(' '),
    );
  const pluginsOf = (name: string, visible: (ref: string) => boolean) => {
    const ref = snapshot.collections
      .map(({ summary }) => summary)
      .find(summary => summary.name === name)?.entityRef;
    const collection = describeCollection(
      ref ?? '',
      snapshot,
      each => each === ref || visible(each),
    );
    expect(collection?.pluginCount).toBe(collection?.plugins.length);
    return collection?.plugins.map(plugin => plugin.name);
  };

  it('are listed by title with the plugins that the caller sees', () => {
    expect(summaries(all)).toEqual([
      'by-filter filter 1 acme',
      'by-name curated 2 catalog',
      'empty filter 0 catalog',
    ]);
    expect(summaries(only('plugincollection:default/by-name', ALONE))).toEqual([
      'by-name curated 1 catalog',
    ]);
    expect(summaries(() => false)).toEqual([]);
  });

  it('have their plugins in the order of the curator, each once', () => {
    expect(pluginsOf('by-name', all)).toEqual(['zalone', 'ours']);
    expect(pluginsOf('by-name', only(THEIRS))).toEqual(['theirs']);
    expect(pluginsOf('by-filter', all)).toEqual(['ours']);
    expect(pluginsOf('by-filter', only(OURS))).toEqual([]);
    expect(pluginsOf('empty', all)).toEqual([]);
  });
});

describe('what the catalog has, read again', () => {
  it('takes over what words find as long as the plugins stay as they are', async () => {
    const contents = await readContents(byRef(entities));
    const same = await readContents(byRef(entities), contents);
    expect(same.search.words).toBe(contents.search.words);
    const [ours, ...others] = entities;
    const changed = await readContents(
      byRef([
        { ...ours, metadata: { ...ours.metadata, title: 'cloudy' } },
        ...others,
      ]),
      same,
    );
    expect([...changed.search('cloudy').keys()]).toEqual([OURS]);
    expect([...same.search('cloudy').keys()]).toEqual([]);
  });

  it('is taken over as a whole when nothing has changed', async () => {
    const read = byRef(entities);
    const contents = await readContents(read);
    expect(await readContents(read, contents)).toBe(contents);
    expect(await readContents(byRef(entities), contents)).not.toBe(contents);
  });
});
