import { Entity } from '@backstage/catalog-model';
import { sourcesOf } from './sourcesOf';

const entity = (annotations?: Record<string, string>): Entity => ({
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind: 'Plugin',
  metadata: { name: 'a', annotations },
});

describe('sourcesOf', () => {
  it.each([
    ['acme', ['acme']],
    ['acme, bundled ,acme,', ['acme', 'bundled']],
    [' ', ['catalog']],
    [undefined, ['catalog']],
  ])('reads %j', (text, sources) => {
    const annotations = text && { 'marketplace.backstage.io/sources': text };
    expect(sourcesOf(entity({ other: 'x', ...(annotations || {}) }))).toEqual(
      sources,
    );
    expect(sourcesOf(entity())).toEqual(['catalog']);
  });
});
