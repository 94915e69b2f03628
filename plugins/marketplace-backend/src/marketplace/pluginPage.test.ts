import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { inventoryOf } from './__testUtils__/inventoryOf';
import {
  callerWith,
  noInventories,
  noRegistry,
  storeOf,
} from './__testUtils__/stores';
import { Marketplace, MarketplaceOptions } from './Marketplace';

const OURS: Entity = {
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind: 'Plugin',
  metadata: {
    name: 'ours',
    namespace: 'default',
    annotations: { 'marketplace.backstage.io/sources': 'acme,bundled' },
  },
  spec: { packages: ['p'], description: 'Long.' },
};

const THEIRS: Entity = {
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind: 'Plugin',
  metadata: {
    name: 'theirs',
    namespace: 'other',
    links: [{ url: 'https://theirs.test' }],
  },
  spec: {
    packages: ['p'],
    description: 'Theirs.',
    highlights: ['Fast'],
    lifecycle: 'production',
  },
};

const CLAIMING: Entity = {
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind: 'Package',
  metadata: { name: 'p-backend', namespace: 'other' },
  spec: { packageName: 'p-backend', partOf: ['theirs'] },
};

const HALVES: Entity = {
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind: 'Plugin',
  metadata: { name: 'halves', namespace: 'default' },
  spec: { packages: ['plugin-p', 'plugin-p-backend'] },
};

/** The page of a plugin for a caller who may read some of the entities. */
async function get(
  name: string,
  readable: Entity[] = [OURS, THEIRS, CLAIMING, HALVES],
  options: Partial<MarketplaceOptions> = {},
) {
  const all = catalogServiceMock({
    entities: [OURS, THEIRS, CLAIMING, HALVES],
  });
  const forCaller = catalogServiceMock({ entities: readable });
  const marketplace = new Marketplace({
    auth: mockServices.auth(),
    catalog: {
      ...forCaller,
      getEntitiesByRefs: forCaller.getEntitiesByRefs.bind(forCaller),
      getEntityByRef: forCaller.getEntityByRef.bind(forCaller),
      streamEntities: all.streamEntities.bind(all),
    },
    inventories: noInventories,
    registry: noRegistry,
    staleAfterMs: 1,
    instance: 'test',
    logger: mockServices.logger.mock(),
    ...options,
  });
  const [namespace, plugin] = name.split('/');
  return marketplace.get(namespace, plugin, callerWith({}));
}

const decides = {
  source: 'catalog',
  entityRef: 'plugin:other/theirs',
  decides: ['metadata.links', 'spec.highlights', 'spec.lifecycle'],
  overridden: ['spec.description'],
};
const own = (source: string) => ({
  source,
  entityRef: 'plugin:default/ours',
  decides: [],
  overridden: [],
});

describe('the page of a plugin that is in our sources and in the catalog', () => {
  it.each(['default/ours', 'other/theirs', 'OTHER/Theirs'])(
    'is one page, asked for as %s',
    async name => {
      expect(await get(name)).toMatchObject({
        entityRef: 'plugin:default/ours',
        longDescription: 'Long.',
        highlights: ['Fast'],
        lifecycle: 'production',
        links: [{ url: 'https://theirs.test' }],
        packages: [{ packageName: 'p' }, { packageName: 'p-backend' }],
        sources: [own('acme'), own('bundled'), decides],
      });
    },
  );

  it('has no marks that turn text round', async () => {
    const turned = '\u202egpj.exe';
    const title = 'gpj.exe';
    const url = 'https://halves.test/overview.png';
    expect(
      await get('default/halves', [
        {
          ...HALVES,
          metadata: { ...HALVES.metadata, links: [{ url, title: turned }] },
          spec: {
            ...HALVES.spec,
            highlights: [turned],
            lifecycle: turned,
            publisher: turned,
            screenshots: [{ title: turned, image: url }],
          },
        },
      ]),
    ).toMatchObject({
      highlights: [title],
      lifecycle: title,
      publisher: title,
      links: [{ url, title }],
      screenshots: [{ url, title }],
    });
  });

  it('has nothing of an entity that the caller may not read', async () => {
    const page = await get('default/ours', [OURS, CLAIMING]);
    expect(page).toMatchObject({
      highlights: [],
      links: [],
      packages: [{ packageName: 'p' }],
      sources: [own('acme'), own('bundled')],
    });
    await expect(get('other/theirs', [OURS, CLAIMING])).rejects.toThrow(
      "There is no plugin 'other/theirs' that you may read",
    );
  });

  it('is a page of its own for who may not read ours', async () => {
    expect(await get('other/theirs', [THEIRS])).toMatchObject({
      entityRef: 'plugin:other/theirs',
      longDescription: 'Theirs.',
      packages: [{ packageName: 'p' }],
      sources: [
        {
          source: 'catalog',
          entityRef: 'plugin:other/theirs',
          decides: [],
          overridden: [],
        },
      ],
    });
    await expect(get('default/ours', [THEIRS])).rejects.toThrow(
      "There is no plugin 'default/ours' that you may read",
    );
  });

  it('tells what those say who know our sources', async () => {
    const known = [{ ...own('acme'), file: 'a.yaml', decides: ['spec.icon'] }];
    const provenance = {
      of: async (ref: string) => (ref === 'plugin:default/ours' ? known : []),
    };
    expect(
      (await get('other/theirs', undefined, { provenance })).sources,
    ).toEqual([...known, decides]);
    const nothing = { of: async () => [] };
    expect(
      (await get('default/ours', [OURS], { provenance: nothing })).sources,
    ).toEqual([own('acme'), own('bundled')]);
  });
});

describe('the packages on the page of a plugin', () => {
  it('are judged together, as the plugin is', async () => {
    const inventory = inventoryOf(
      [{ name: 'plugin-p', manifest: { pluginId: 'p' } }],
      {
        runtime: {
          features: [{ pluginId: 'p', modules: [] }],
          workspace: 'backend',
          elsewhere: [],
        },
      },
    );
    const page = await get('default/halves', undefined, {
      inventories: storeOf([inventory]),
    });
    expect(page).toMatchObject({
      status: { state: 'installed' },
      packages: [
        { packageName: 'plugin-p', status: { state: 'installed' } },
        { packageName: 'plugin-p-backend', status: { state: 'installed' } },
      ],
    });
  });
});
