import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { joinEntities } from './joinEntities';

const entity = (spec: JsonObject | undefined, metadata = {}): Entity => ({
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind: 'Plugin',
  metadata: { name: 'a', ...metadata },
  spec,
});

describe('joinEntities', () => {
  it('takes each field from the first that has a value, and tells who decided', () => {
    const first = entity(
      { author: 'Acme', categories: [], packages: ['p'], owner: 'team-a' },
      { description: 'Ours', tags: [] },
    );
    const second = entity(
      { author: 'B', categories: ['AI'], packages: ['q'], lifecycle: '' },
      { title: 'Theirs', description: 'Theirs', tags: ['x'] },
    );
    const third = entity(
      { categories: ['Fun'], lifecycle: 'production', owner: 'team-c' },
      { name: 'c', links: [{ url: 'https://c.test' }] },
    );
    const joined = joinEntities(first, [second, third]);
    expect(joined.entity).toEqual({
      ...first,
      metadata: {
        name: 'a',
        description: 'Ours',
        tags: ['x'],
        links: [{ url: 'https://c.test' }],
      },
      spec: {
        author: 'Acme',
        categories: ['AI'],
        lifecycle: 'production',
        packages: ['p'],
        owner: 'team-a',
      },
    });
    expect(joined.others).toEqual([
      {
        decides: ['metadata.tags', 'spec.categories'],
        overridden: ['metadata.description', 'metadata.title', 'spec.author'],
      },
      {
        decides: ['metadata.links', 'spec.lifecycle'],
        overridden: ['spec.categories'],
      },
    ]);
  });

  it.each([
    [{ authors: ['A'] }, { author: 'B' }, { authors: ['A'] }],
    [{ author: 'A' }, { authors: ['B'] }, { author: 'A' }],
    [{}, { author: 'B', authors: ['B'] }, { author: 'B', authors: ['B'] }],
    [
      { role: 'frontend-plugin' },
      { backstage: { role: 'x' } },
      { role: 'frontend-plugin' },
    ],
  ])('has one entity decide what has two spellings: %j, %j', (a, b, spec) => {
    expect(joinEntities(entity(a), [entity(b)]).entity.spec).toEqual(spec);
  });

  it('joins nothing that is of the entity and not of the plugin', () => {
    const other = entity(
      { owner: 'team-b', packages: ['q'], partOf: ['r'] },
      { uid: '1', namespace: 'b', labels: { l: 'b' }, title: 'B' },
    );
    expect(joinEntities(entity({}), [other])).toEqual({
      entity: entity({}),
      others: [{ decides: [], overridden: ['metadata.title'] }],
    });
  });

  it('joins entities that came without a spec', () => {
    expect(
      joinEntities(entity(undefined), [entity(undefined)]).entity.spec,
    ).toEqual({});
    expect(
      joinEntities(entity(undefined), [entity({ icon: 'x' })]).entity.spec,
    ).toEqual({ icon: 'x' });
  });
});
