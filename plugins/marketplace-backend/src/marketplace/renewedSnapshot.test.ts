import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import {
  Inventory,
  PluginsQuery,
  RegistryRecord,
} from 'backstage-plugin-marketplace-common';
import { createHash } from 'node:crypto';
import { inventoryOf } from './__testUtils__/inventoryOf';
import { recordsOf, storeOf } from './__testUtils__/stores';
import { listCollections } from './listCollections';
import { listPlugins } from './listPlugins';
import { Snapshots } from './Snapshots';

const TITLES = ['Argo CD', 'argo cd', 'Logs', 'Cluster logs', 'Über', 'x 2'];
// `p01` and `p1` are the same to those who compare titles as people do
const PLUGINS = ['p1', 'p01', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'];
const PACKAGES = ['a', 'a-backend', 'a-common', 'b', 'b-backend', 'c', 'old-a'];
const TAGS = ['logs', 'costs', 'clusters'];
const LEVELS = ['gold', 'silver'];

const QUERIES: PluginsQuery[] = [
  {},
  { sort: 'title', order: 'desc', limit: 3 },
  { sort: 'released' },
  { sort: 'attention', status: ['installed', 'partial'] },
  { category: ['AI'] },
  { collection: ['default/by-filter'] },
  ...['argo', 'argocd', 'clutser', 'lo', 'a', 'b-backend', 'p1'].map(
    search => ({ search }),
  ),
];
const CALLERS = {
  all: () => true,
  some: (ref: string) => !/[13]$/.test(ref),
};

/** Makes the same choices each time for a number. */
function chooser(seed: number) {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    below,
    one: <T>(values: readonly T[]) => values[below(values.length)],
    some: <T>(values: readonly T[]) => values.filter(() => below(3) === 0),
  };
}

type Chooser = ReturnType<typeof chooser>;

function entityOf(
  kind: string,
  name: string,
  { sources, ...metadata }: JsonObject,
  spec: JsonObject,
): Entity {
  const text = JSON.stringify([kind, name, sources, metadata, spec]);
  return {
    apiVersion: 'marketplace.backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      etag: createHash('sha1').update(text).digest('hex'),
      ...metadata,
      ...(typeof sources === 'string' && {
        annotations: { 'marketplace.backstage.io/sources': sources },
      }),
    },
    spec,
  };
}

const MAKERS: Array<(choose: Chooser) => Entity> = [
  choose =>
    entityOf(
      'Plugin',
      choose.one(PLUGINS),
      {
        title: choose.one(TITLES),
        tags: choose.some(TAGS),
        ...(choose.below(2) && { sources: choose.one(['x', 'x,y', 'y']) }),
      },
      {
        packages: choose.some([...PACKAGES, 'package:default/b']),
        categories: choose.some(['AI', 'Cost', 'Logs']),
        support: { level: choose.one(LEVELS) },
      },
    ),
  choose => {
    const name = choose.one(PACKAGES);
    return entityOf(
      'Package',
      name,
      {},
      {
        packageName: name,
        role: /-backend/.test(name) ? 'backend-plugin' : 'frontend-plugin',
        aliases: choose.below(4) ? [] : ['old-a'],
        partOf: choose.some(PLUGINS.slice(0, 3)),
      },
    );
  },
  choose =>
    entityOf(
      'PluginCollection',
      choose.one(['first', 'second']),
      {},
      { plugins: choose.some(PLUGINS) },
    ),
  choose =>
    entityOf(
      'PluginCollection',
      'by-filter',
      {},
      {
        type: 'filter',
        // The second has other fields read
        filter: choose.below(2)
          ? { tags: choose.one(TAGS) }
          : { 'spec.support.level': choose.one(LEVELS) },
      },
    ),
];

/** A portal that changes by chance. */
class ChangingPortal {
  entities: Entity[] = [];
  inventories: Inventory[] = [];
  records: RegistryRecord[] = [];

  change(choose: Chooser): void {
    const entity = [MAKERS[0], MAKERS[0], ...MAKERS].at(choose.below(6))?.(
      choose,
    );
    const at = this.entities.findIndex(
      ({ kind, metadata }) =>
        kind === entity?.kind && metadata.name === entity.metadata.name,
    );
    if (entity && at < 0) {
      this.entities.splice(choose.below(this.entities.length + 1), 0, entity);
    } else if (entity) {
      const changed = choose.below(3) ? [entity] : [];
      this.entities = this.entities.toSpliced(at, 1, ...changed);
    }
    if (choose.below(4) === 0) {
      const packages = choose.some([...PACKAGES, 'unlisted']).map(name => ({
        name,
        manifest: { pluginPackages: choose.some(PACKAGES) },
      }));
      this.inventories = choose.below(6) ? [inventoryOf(packages)] : [];
    }
    if (choose.below(4) === 0) {
      const name = choose.one(PACKAGES);
      const latest = choose.one(['1.0.0', '1.1.0']);
      this.records = [
        ...this.records.filter(record => record.name !== name),
        {
          name,
          checkedAt: '2026-01-01T00:00:00.000Z',
          package: {
            latest,
            distTags: { latest },
            releasedAt: choose.one(['2026-01-01', '2026-02-01']),
            deprecated: {},
            manifest: { pluginPackages: choose.some(PACKAGES) },
          },
        },
      ];
    }
  }

  snapshots(): Snapshots {
    const catalog = catalogServiceMock.mock();
    const present = () => catalogServiceMock({ entities: this.entities });
    catalog.streamEntities.mockImplementation((request, options) =>
      present().streamEntities(request, options),
    );
    catalog.getEntitiesByRefs.mockImplementation((request, options) =>
      present().getEntitiesByRefs(request, options),
    );
    return new Snapshots({
      auth: mockServices.auth(),
      catalog,
      inventories: {
        ...storeOf([]),
        list: () => storeOf(this.inventories).list(),
        find: id => storeOf(this.inventories).find(id),
      },
      registry: {
        enabled: true,
        store: { ...recordsOf([]), records: async () => this.records },
      },
      instance: 'test',
      logger: mockServices.logger.mock(),
    });
  }
}

/** All that anybody can be shown. */
async function shown(snapshots: Snapshots) {
  const snapshot = await snapshots.get();
  const { joins, collectionIds, pluginsByPackage } = snapshot.contents;
  // Kinds can come in any order
  const refs = [...snapshot.contents.refs].sort(([a], [b]) => (a < b ? -1 : 1));
  const seen = [];
  for (const readsInventories of [true, false]) {
    const judged = await snapshot.judgedFor('test', { readsInventories });
    for (const visible of Object.values(CALLERS)) {
      seen.push({
        plugins: [...judged.entries].map(([ref, entry]) => [
          ref,
          entry.seenBy(visible),
        ]),
        lists: QUERIES.map(query => listPlugins(judged, query, visible)),
        collections: listCollections(judged, visible),
      });
    }
  }
  return {
    seen,
    found: QUERIES.map(({ search = '' }) => [
      ...snapshot.contents.search(search),
    ]),
    facts: [refs, joins, collectionIds, pluginsByPackage].map(facts => [
      ...facts,
    ]),
  };
}

describe('a snapshot that is renewed', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'performance'] });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'is as one made from nothing, whatever has changed (%i)',
    async seed => {
      const choose = chooser(seed);
      const portal = new ChangingPortal();
      for (let made = 0; made < 20; made++) {
        portal.change(choose);
      }
      const renewed = portal.snapshots();
      for (let round = 0; round < 12; round++) {
        expect(await shown(renewed)).toEqual(await shown(portal.snapshots()));
        for (let changes = choose.below(4); changes > 0; changes--) {
          portal.change(choose);
        }
        // The next that asks waits for a new one
        jest.advanceTimersByTime(61_000);
      }
    },
    60_000,
  );

  it('sorts names that read the same in one order, whichever came first', async () => {
    const portal = new ChangingPortal();
    portal.entities = [entityOf('Plugin', 'p01', { title: 'same' }, {})];
    const snapshots = portal.snapshots();
    await snapshots.get();
    portal.entities.unshift(entityOf('Plugin', 'p1', { title: 'same' }, {}));
    jest.advanceTimersByTime(61_000);
    expect(await shown(snapshots)).toEqual(await shown(portal.snapshots()));
  });

  it('judges only those again that have changed', async () => {
    const choose = chooser(1);
    const portal = new ChangingPortal();
    portal.entities = PLUGINS.slice(1).map(name =>
      entityOf('Plugin', name, { title: choose.one(TITLES) }, {}),
    );
    const snapshots = portal.snapshots();
    const judged = async () => {
      const snapshot = await snapshots.get();
      return snapshot.judgedFor('test', { readsInventories: true });
    };
    const before = await judged();
    portal.entities.push(entityOf('Plugin', 'p1', {}, {}));
    jest.advanceTimersByTime(61_000);
    const after = await judged();
    expect(after.entries.size).toBe(before.entries.size + 1);
    for (const [ref, { own }] of before.entries) {
      expect(after.entries.get(ref)?.own).toBe(own);
    }
  });
});
