import { Entity } from '@backstage/catalog-model';
import { fieldsToAsk } from './fieldsToAsk';

const entity: Entity = {
  apiVersion: 'v1',
  kind: 'Plugin',
  metadata: {
    name: 'a',
    namespace: 'default',
    etag: 'x',
    uid: '1',
    title: 'A',
    labels: { tier: 'gold', 'acme.com/tier': 'silver' },
    annotations: { 'acme.com/sources': 'here', 'acme.com/source': 'there' },
  },
  spec: { owner: 'b' },
};

describe('fieldsToAsk', () => {
  it('asks for a few fields as they are', () => {
    const wanted = ['kind', 'metadata.name', 'metadata.etag'];
    const { asked, trim } = fieldsToAsk(wanted);
    expect(asked).toEqual(wanted);
    expect(trim(entity)).toBe(entity);
  });

  it('asks for metadata as a whole where much of it is wanted, and keeps what is', () => {
    const { asked, trim } = fieldsToAsk([
      'apiVersion',
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.etag',
      'metadata.labels.acme.com/tier',
      'metadata.annotations.acme.com/sources',
      'metadata.links',
      'spec.owner',
    ]);
    expect(asked).toEqual(['metadata', 'apiVersion', 'kind', 'spec.owner']);
    expect(trim(entity)).toEqual({
      apiVersion: 'v1',
      kind: 'Plugin',
      metadata: {
        name: 'a',
        namespace: 'default',
        etag: 'x',
        labels: { 'acme.com/tier': 'silver' },
        annotations: { 'acme.com/sources': 'here' },
      },
      spec: { owner: 'b' },
    });
  });

  it('asks for short specs as a whole, and keeps what is wanted', () => {
    const { asked, trim } = fieldsToAsk(
      ['apiVersion', 'kind', 'metadata.name', 'spec.owner'],
      { hasShortSpec: true },
    );
    expect(asked).toEqual(['apiVersion', 'kind', 'metadata', 'spec']);
    expect(
      trim({ ...entity, spec: { owner: 'b', examples: ['long'] } }),
    ).toEqual({
      apiVersion: 'v1',
      kind: 'Plugin',
      metadata: { name: 'a' },
      spec: { owner: 'b' },
    });
  });

  it('has no spec where the entity has none', () => {
    const { spec, ...without } = entity;
    const { trim } = fieldsToAsk([
      'metadata.name',
      'metadata.namespace',
      'metadata.etag',
      'metadata.title',
    ]);
    expect(trim(without)).not.toHaveProperty('spec');
  });
});
