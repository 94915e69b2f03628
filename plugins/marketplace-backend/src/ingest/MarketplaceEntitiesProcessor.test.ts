import {
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { SOURCES_ANNOTATION } from 'backstage-plugin-marketplace-common';
import { entityOf } from '../__testUtils__/stagedEntries';
import { locationOf } from './locationOf';
import { MarketplaceEntitiesProcessor } from './MarketplaceEntitiesProcessor';

const claiming = (origin: string) =>
  entityOf('Plugin', 'x', {
    metadata: {
      annotations: {
        [ANNOTATION_ORIGIN_LOCATION]: origin,
        [SOURCES_ANNOTATION]: 'bundled',
        other: 'kept',
      },
    },
  });

describe('MarketplaceEntitiesProcessor', () => {
  const processor = new MarketplaceEntitiesProcessor();

  it('does not believe an entity of another location that it is of a source', async () => {
    const entity = claiming('url:https://git.test/catalog-info.yaml');
    const { metadata } = await processor.preProcessEntity(entity);
    expect(metadata.annotations).toEqual({
      [ANNOTATION_ORIGIN_LOCATION]: 'url:https://git.test/catalog-info.yaml',
      other: 'kept',
    });
  });

  it('leaves what a source brought as it is', async () => {
    const entity = claiming(locationOf('bundled', 'x.yaml'));
    expect(await processor.preProcessEntity(entity)).toBe(entity);
  });

  async function relationsOf(
    kind: 'Plugin' | 'Package',
    spec: JsonObject,
    origin: string,
  ) {
    const entity = entityOf(kind, 'x', {
      metadata: { annotations: { [ANNOTATION_ORIGIN_LOCATION]: origin } },
      spec,
    });
    const relations: string[] = [];
    await processor.postProcessEntity(
      entity,
      { type: 'url', target: 'https://git.test/x' },
      result => {
        if (result.type === 'relation') {
          const { source, type, target } = result.relation;
          relations.push(
            `${stringifyEntityRef(source)} ${type} ${stringifyEntityRef(
              target,
            )}`,
          );
        }
      },
    );
    return relations;
  }

  const ours = locationOf('bundled', 'x.yaml');
  const theirs = 'url:https://git.test/catalog-info.yaml';

  it('makes no relation of an npm name, as the package may have no entity', async () => {
    const packages = ['@acme/a', 'b', 'package:acme/c'];
    const refs = (names: string[]) =>
      names.flatMap(name => [
        `plugin:default/x hasPart package:${name}`,
        `package:${name} partOf plugin:default/x`,
      ]);
    expect(await relationsOf('Plugin', { packages }, ours)).toEqual(
      refs(['acme/c']),
    );
    // There `b` may well be the name of an entity
    expect(await relationsOf('Plugin', { packages }, theirs)).toEqual(
      refs(['default/b', 'acme/c']),
    );
  });

  it('relates a package that has an entity to its plugins, and these to it', async () => {
    const spec = { packageName: '@acme/x', partOf: ['a'] };
    expect(await relationsOf('Package', spec, ours)).toEqual([
      'package:default/x partOf plugin:default/a',
      'plugin:default/a hasPart package:default/x',
    ]);
  });
});
