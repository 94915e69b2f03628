import { Entity } from '@backstage/catalog-model';
import { judge } from './__testUtils__/judge';
import { highlightsOf } from './highlightsOf';

function plugin(name: string, added?: string): Entity {
  return {
    apiVersion: 'marketplace.backstage.io/v1alpha1',
    kind: 'Plugin',
    metadata: { name, namespace: 'default', title: name },
    spec: { packages: [`@acme/${name}`], ...(added && { history: { added } }) },
  };
}

function collection(name: string, plugins: string[]): Entity {
  return {
    apiVersion: 'marketplace.backstage.io/v1alpha1',
    kind: 'PluginCollection',
    metadata: { name, namespace: 'default', title: name },
    spec: { type: 'curated', plugins },
  };
}

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const plugins = letters.map((name, at) => plugin(name, `2026-01-0${at + 1}`));
const everything = () => true;
const names = (items: Array<{ name: string }>) => items.map(({ name }) => name);

describe('highlightsOf', () => {
  it('has the five of the newest entries, and those that are featured in their order', async () => {
    const judged = await judge([
      ...plugins,
      plugin('undated'),
      collection('start', ['a']),
      collection('featured', ['g', 'a', 'b', 'c', 'd', 'e']),
    ]);
    const highlights = highlightsOf(judged, everything);
    expect(names(highlights.newest)).toEqual(['g', 'f', 'e', 'd', 'c']);
    expect(names(highlights.featured?.plugins ?? [])).toEqual([
      'g',
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(highlights.featured?.collection.pluginCount).toBe(6);
    expect(names(highlights.collections)).toEqual(['featured', 'start']);
  });

  it('leaves out what has no date, and collections without plugins', async () => {
    const judged = await judge([
      plugin('undated'),
      collection('empty', ['nothing']),
    ]);
    expect(highlightsOf(judged, everything)).toEqual({
      collections: [],
      newest: [],
      released: [],
    });
  });

  it('has nothing that the caller may not read', async () => {
    const judged = await judge([
      ...plugins,
      collection('featured', ['g', 'a']),
    ]);
    const seen = highlightsOf(judged, ref => ref !== 'plugin:default/g');
    expect(names(seen.newest)).toEqual(['f', 'e', 'd', 'c', 'b']);
    expect(names(seen.featured?.plugins ?? [])).toEqual(['a']);
  });
});
