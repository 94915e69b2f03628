import { Entity } from '@backstage/catalog-model';
import { SOURCES_ANNOTATION } from 'backstage-plugin-marketplace-common';
import { entityOf } from '../../__testUtils__/stagedEntries';
import { mergeEntities } from './mergeEntities';
import { provenanceOf } from './provenanceOf';

const argo = (rest: { metadata?: object; spec?: Entity['spec'] }) =>
  entityOf('Plugin', 'argo', rest);

const ours = argo({
  metadata: {
    title: 'Argo CD',
    tags: [],
    annotations: { both: 'ours', here: '1' },
  },
  spec: { author: 'Us', description: '', packages: ['@a/argo'] },
});
const theirs = argo({
  metadata: {
    title: 'Argo',
    tags: ['gitops'],
    annotations: { both: 'theirs', there: '2' },
  },
  spec: {
    authors: ['They'],
    description: 'Shows deployments',
    lifecycle: 'production',
    packages: ['@a/argo-backend'],
  },
});

function merged(...entities: Entity[]): Entity {
  return mergeEntities(
    { ref: 'plugin:default/argo', links: ['@a/argo', '@a/argo-backend'] },
    entities.map((entity, at) => ({ sourceId: `s${at}`, entity })),
  );
}

describe('mergeEntities', () => {
  it('takes each field from the first source that has something to say', () => {
    expect(merged(ours, theirs)).toMatchObject({
      metadata: { title: 'Argo CD', tags: ['gitops'] },
      spec: {
        author: 'Us',
        description: 'Shows deployments',
        lifecycle: 'production',
      },
    });
    expect(merged(theirs, ours).metadata.title).toBe('Argo');
  });

  it('takes two spellings of a field for one', () => {
    expect(merged(ours, theirs).spec).not.toHaveProperty('authors');
    expect(merged(theirs, ours).spec).not.toHaveProperty('author');
  });

  it('unites annotations, and says which sources it is of', () => {
    expect(merged(ours, theirs).metadata.annotations).toEqual({
      both: 'ours',
      here: '1',
      there: '2',
      [SOURCES_ANNOTATION]: 's0,s1',
    });
  });

  it('has the name and the links of the group', () => {
    const entity = merged(
      { ...theirs, metadata: { ...theirs.metadata, name: 'Argo' } },
      ours,
    );
    expect(entity.metadata).toMatchObject({
      name: 'Argo',
      namespace: 'default',
    });
    expect(entity.spec?.packages).toEqual(['@a/argo', '@a/argo-backend']);
  });

  it('changes nothing of an entity of one source but what it must', () => {
    const alone = argo({ spec: { unknown: { deep: [1, { x: null }] } } });
    expect(merged(alone).spec).toEqual({
      unknown: { deep: [1, { x: null }] },
      packages: ['@a/argo', '@a/argo-backend'],
    });
  });
});

describe('provenanceOf', () => {
  it('tells what each source decides, and what it would have said', () => {
    const place = { path: 'argo.yaml', ref: 'plugin:default/argo' };
    const [first, second] = provenanceOf([
      { sourceId: 'acme', entity: ours, ...place },
      { sourceId: 'bundled', entity: theirs, ...place },
    ]);
    expect(first).toEqual({
      source: 'acme',
      file: 'argo.yaml',
      entityRef: 'plugin:default/argo',
      decides: ['metadata.title', 'spec.author'],
      overridden: [],
    });
    expect(second).toMatchObject({
      decides: ['metadata.tags', 'spec.description', 'spec.lifecycle'],
      overridden: ['metadata.title', 'spec.authors'],
    });
  });
});
