import { Entity } from '@backstage/catalog-model';
import { toCollectionRecords } from './CollectionRecord';
import { findPlugins } from './findPlugins';

const entity = (kind: string, name: string, spec: Entity['spec']): Entity => ({
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

const collections = toCollectionRecords([
  entity('PluginCollection', 'ai', { filter: { category: 'AI' } }),
  entity('PluginCollection', 'by-hand', { plugins: ['c', 'gone', 'a'] }),
  entity('PluginCollection', 'acme', {
    filter: [{ author: 'Acme' }, { category: 'Fun' }],
  }),
]);

const plugins = new Map(
  [
    entity('Plugin', 'a', { categories: ['AI'], author: 'Acme' }),
    entity('Plugin', 'b', { categories: ['Fun'] }),
    entity('Plugin', 'c', { categories: ['AI'] }),
  ].map(plugin => [`plugin:default/${plugin.metadata.name}`, plugin]),
);

afterEach(() => jest.restoreAllMocks());

describe('findPlugins', () => {
  it('finds what filters select in the order of plugins, and what lists name in theirs', async () => {
    const found = await findPlugins(collections, plugins);
    expect(
      found.map(({ id, plugins: refs }) => [
        id,
        refs.map(ref => ref.split('/')[1]).join(),
      ]),
    ).toEqual([
      ['default/ai', 'a,c'],
      ['default/by-hand', 'c,a'],
      ['default/acme', 'a,b'],
    ]);
  });

  it('gives others a turn when there is much to look at', async () => {
    // each look at the clock takes what a turn may take
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => {
      now += 1_000;
      return now;
    });
    const finished = jest.fn();
    const finding = findPlugins(collections, plugins).then(finished);
    await new Promise(setImmediate);
    expect(finished).not.toHaveBeenCalled();
    await finding;
    expect(finished).toHaveBeenCalled();
  });
});
