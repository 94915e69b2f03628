import { ANNOTATION_ORIGIN_LOCATION } from '@backstage/catalog-model';
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
});
