import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { validateEntity } from '../ingest/validateEntity';
import {
  filterFields,
  filterMatcher,
  parseCollectionFilter,
} from './collectionFilter';

const plugin: Entity = {
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind: 'Plugin',
  metadata: {
    name: 'argo-cd',
    tags: ['cicd', 'gitops'],
    labels: { 'acme.com/tier': 'Gold', audience: 'public' },
  },
  spec: {
    categories: ['Continuous Delivery', 'Our Own'],
    author: 'Roadie',
    authors: [{ name: 'Spotify', url: 'https://spotify.test' }],
    lifecycle: 'production',
    support: { provider: { name: 'Acme' }, level: 'generally-available' },
    internal: true,
    rating: 4.5,
    nothing: null,
    deep: [{ list: [{ name: 'found' }] }],
  },
};

const selects = (filter: JsonValue | undefined) =>
  filterMatcher(plugin)(parseCollectionFilter(filter));

describe('filterMatcher', () => {
  it.each<[JsonValue]>([
    // the spelling of the Extensions format
    [{ 'metadata.tags': 'cicd' }],
    // the taxonomy, on either side
    [{ category: 'CI/CD' }],
    [{ category: 'ci-cd' }],
    [{ Categories: 'continuous delivery' }],
    [{ category: 'our own' }],
    [{ tags: ['nope', 'GitOps'] }],
    [{ author: 'roadie' }],
    [{ author: 'Spotify' }],
    [{ 'spec.lifecycle': 'Production' }],
    [{ 'spec.support.level': 'generally-available' }],
    // an object is known by its name, a list by any of its items
    [{ 'spec.support.provider': 'acme' }],
    [{ 'spec.authors': 'spotify' }],
    [{ 'spec.authors.name': 'spotify' }],
    [{ 'spec.deep.list': 'found' }],
    [{ 'metadata.labels.audience': 'public' }],
    [{ 'metadata.labels.acme.com/tier': 'gold' }],
    [{ 'spec.internal': true }],
    [{ 'spec.internal': 'true' }],
    [{ 'spec.rating': 4.5 }],
    [{ kind: 'plugin' }],
    [{ category: 'CI/CD', tags: 'gitops' }],
    [[{ tags: 'nope' }, { tags: 'cicd' }]],
  ])('selects by %j', filter => {
    expect(selects(filter)).toBe(true);
  });

  it.each<[JsonValue | undefined]>([
    [undefined],
    [null],
    [{}],
    [[]],
    [[{}]],
    ['cicd'],
    [{ tags: [] }],
    [{ tags: null }],
    [{ tags: { name: 'cicd' } }],
    [{ tags: 'cic' }],
    [{ category: 'CI/CD', tags: 'nope' }],
    [{ category: 'Security' }],
    [{ 'spec.nothing': 'null' }],
    [{ 'spec.internal': false }],
    [{ 'spec.constructor.name': 'Object' }],
    [{ 'spec.support': 'generally-available' }],
    [{ lifecycle: 'production' }],
    [{ 'metadata.tags[0]': 'cicd' }],
    [{ 'spec.lifecycle,metadata.tags': 'production' }],
    [{ [`spec.${'a.'.repeat(20)}b`]: 'x' }],
  ])('selects nothing by %j', filter => {
    expect(selects(filter)).toBe(false);
  });
});

describe('the limits of filters', () => {
  const some = (count: number, item: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => item(at));
  const keys = (count: number): JsonObject =>
    Object.fromEntries(some(count, at => `k${at}`).map(key => [key, 1]));

  it('is a hundred values of a key; the rest is left out', () => {
    const values = [...some(99, at => `v${at}`), 'cicd'];
    expect(selects({ tags: values })).toBe(true);
    expect(selects({ tags: ['one more', ...values] })).toBe(false);
  });

  it('is a hundred alternatives; the rest is left out', () => {
    const others = some(99, at => `v${at}`).map(tags => ({ tags }));
    expect(selects([...others, { tags: 'cicd' }])).toBe(true);
    expect(selects([{}, ...others, { tags: 'cicd' }])).toBe(false);
  });

  it('is twenty keys; an alternative of more selects nothing', () => {
    const labels = (count: number) =>
      Object.fromEntries(some(count, at => `k${at}`).map(key => [key, 'v']));
    const labelled = filterMatcher({
      ...plugin,
      metadata: { name: 'a', labels: labels(30) },
    });
    const matches = (count: number) =>
      labelled(
        parseCollectionFilter(
          Object.fromEntries(
            Object.keys(labels(count)).map(key => [
              `metadata.labels.${key}`,
              'v',
            ]),
          ),
        ),
      );
    expect([20, 21].map(matches)).toEqual([true, false]);
  });

  it.each<[string, JsonValue]>([
    ['spec.filter', some(101, () => 'x').map(tags => ({ tags }))],
    ['spec.filter', keys(21)],
    ['spec.filter.0', [keys(21)]],
    ['spec.filter.tags', { tags: some(101, () => 'x') }],
  ])('is told to who writes an entity: %s', async (field, filter) => {
    const collection = (spec: JsonObject) =>
      validateEntity({
        apiVersion: plugin.apiVersion,
        kind: 'PluginCollection',
        metadata: { name: 'a' },
        spec,
      });
    const result = await collection({ filter });
    expect('problem' in result && result.problem).toEqual({
      path: field.split('.'),
      message: expect.stringMatching(/^has more than \d+ (items|properties)/),
    });
    expect(await collection({ filter: [{ tags: null }, 'x'] })).toHaveProperty(
      'entity',
    );
  });
});

describe('filterFields', () => {
  it('names the fields that the catalog is asked for', () => {
    const filter = parseCollectionFilter([
      { category: 'x', 'spec.authors.name': 'x' },
      { 'metadata.labels.acme.com/tier': 'x', 'spec.lifecycle': 'x' },
    ]);
    expect(filterFields(filter)).toEqual([
      'spec.categories',
      'spec.authors',
      'spec.authors.name',
      'metadata.labels',
      'metadata.labels.acme.com/tier',
      'spec.lifecycle',
    ]);
  });

  it('leaves out what the catalog would refuse', () => {
    expect(
      filterFields(
        parseCollectionFilter({
          'metadata.tags[0]': 'x',
          'a,b': 'x',
          relations: 'x',
        }),
      ),
    ).toEqual([]);
  });
});
