import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { toCollectionRecords } from './CollectionRecord';

function collection(spec: JsonObject | undefined, metadata = {}): Entity {
  return {
    apiVersion: 'extensions.backstage.io/v1alpha1',
    kind: 'PluginCollection',
    metadata: { name: 'Featured', namespace: 'rhdh', ...metadata },
    spec,
  };
}

describe('toCollectionRecords', () => {
  it('reads a list, in its order, in the namespace of the collection', () => {
    expect(
      toCollectionRecords([
        collection(
          {
            type: 'curated',
            plugins: ['tekton', 'default/ARGO', 'plugin:x/y', 'x:', 'tekton'],
          },
          {
            title: 'Featured plugins',
            description: 'The best.',
            annotations: {
              'marketplace.backstage.io/sources': 'ours, bundled,',
            },
          },
        ),
      ]),
    ).toEqual([
      {
        id: 'rhdh/featured',
        summary: {
          entityRef: 'plugincollection:rhdh/featured',
          namespace: 'rhdh',
          name: 'Featured',
          title: 'Featured plugins',
          description: 'The best.',
          type: 'curated',
          sources: ['ours', 'bundled'],
        },
        selects: {
          refs: ['plugin:rhdh/tekton', 'plugin:default/argo', 'plugin:x/y'],
        },
      },
    ]);
  });

  it.each([
    ['curated', { type: 'curated', plugins: ['a'] }],
    ['curated', { type: 'curated-list', plugins: ['a'] }],
    ['curated', { type: 'currated-list', plugins: ['a'] }],
    ['curated', { plugins: ['a'] }],
    ['curated', { plugins: ['a'], filter: { tags: 'x' } }],
    ['curated', {}],
    ['curated', undefined],
    ['filter', { type: 'filter', filter: { tags: 'x' } }],
    ['filter', { type: 'filter-based', filter: { tags: 'x' } }],
    ['filter', { type: 'filter', plugins: ['a'] }],
    ['filter', { filter: { tags: 'x' } }],
  ])('is %s when the spec is %j', (type, spec) => {
    expect(toCollectionRecords([collection(spec)])[0].summary.type).toBe(type);
  });

  it('is of the catalog without the annotation of our sources, and takes its name as title', () => {
    expect(toCollectionRecords([collection({})])[0].summary).toMatchObject({
      title: 'Featured',
      sources: ['catalog'],
    });
  });
});
