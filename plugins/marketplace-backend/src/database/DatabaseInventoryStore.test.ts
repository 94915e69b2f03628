import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  Inventory,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { connectDatabase } from './connectDatabase';
import { DatabaseInventoryStore } from './DatabaseInventoryStore';
import { MAX_INSTANCES } from './InventoryStore';

jest.setTimeout(60_000);

const pluginA: InventoryPackage = {
  name: '@acme/plugin-a',
  version: '1.0.0',
  versions: [{ version: '1.0.0', evidence: ['lockfile', 'node_modules'] }],
  declaredIn: [
    { workspace: 'app', range: '^1.0.0', alias: 'a', version: '1.0.0' },
  ],
  evidence: ['manifest', 'lockfile', 'node_modules'],
  folder: 'plugins/a',
  manifest: {
    role: 'frontend-plugin',
    features: { '.': '@backstage/FrontendPlugin' },
    author: { name: 'Acme', url: 'https://acme.test' },
    backstageDependencies: { '@backstage/core-plugin-api': '^1.0.0' },
  },
};

const pluginB: InventoryPackage = {
  name: '@acme/plugin-b',
  versions: [],
  declaredIn: [],
  evidence: ['manifest'],
  manifest: {},
};

const inventory: Inventory = {
  instance: 'production',
  takenAt: '2026-01-01T00:00:00.000Z',
  origin: 'scan',
  backstageVersion: '1.55.0',
  nodeVersion: '24.1.0',
  packageManager: 'yarn-berry',
  covers: { frontend: true, backend: true },
  workspaces: [
    {
      name: 'app',
      folder: 'packages/app',
      role: 'frontend',
      frontendSystem: 'new',
    },
  ],
  packages: [pluginA, pluginB],
  runtime: {
    features: [{ pluginId: 'catalog', modules: ['logs'] }],
    workspace: 'backend',
    elsewhere: ['search'],
  },
  findings: [
    { kind: 'unreadable', message: 'It is cut off.', file: 'yarn.lock' },
  ],
};

const later = '2026-02-01T00:00:00.000Z';

describe('DatabaseInventoryStore', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function createStore() {
      const knex = await databases.init(id);
      await connectDatabase(mockServices.database({ knex }));
      const writes: string[] = [];
      knex.on('query', ({ sql }: { sql: string }) => {
        if (/^(insert|delete).*instance_packages/.test(sql)) {
          writes.push(sql);
        }
      });
      const store = new DatabaseInventoryStore(knex);
      const digest = async () => (await store.list())[0].digest;
      const find = async (instance: string) => {
        const found = await store.find(instance);
        if (!found) {
          return undefined;
        }
        const { digest: _digest, ...facts } = found;
        return facts;
      };
      return { knex, store, digest, find, writes };
    }

    it('gives back what was stored, and nothing for an instance it does not know', async () => {
      const { store, find } = await createStore();
      await store.save(inventory);
      expect(await find('production')).toEqual(inventory);
      expect(await store.find('staging')).toBeUndefined();
    });

    it('gives what it finds the digest that is listed', async () => {
      const { store, digest } = await createStore();
      await store.save(inventory);
      expect((await store.find('production'))?.digest).toBe(await digest());
    });

    it('lists instances by id, without their packages', async () => {
      const { store } = await createStore();
      expect(await store.list()).toEqual([]);
      await store.save({ ...inventory, instance: 'staging', packages: [] });
      await store.save(inventory);
      const { packages, ...facts } = inventory;
      expect(await store.list()).toEqual([
        {
          ...facts,
          packageCount: 2,
          digest: expect.stringMatching(/^\w{64}$/),
        },
        {
          ...facts,
          instance: 'staging',
          packageCount: 0,
          digest: expect.any(String),
        },
      ]);
    });

    it('replaces an inventory as a whole, and leaves other instances alone', async () => {
      const { store, find, digest } = await createStore();
      await store.save(inventory);
      const before = await digest();
      await store.save({ ...inventory, instance: 'staging' });
      const { runtime, ...next } = { ...inventory, packages: [pluginB] };
      await store.save({ ...next, takenAt: later });
      expect(await find('production')).toEqual({
        ...next,
        takenAt: later,
      });
      expect(await digest()).not.toBe(before);
      expect(await find('staging')).toEqual({
        ...inventory,
        instance: 'staging',
      });
    });

    it('only moves the time when the same facts are saved again, in whatever order', async () => {
      const { store, find, digest, writes } = await createStore();
      await store.save(inventory);
      const before = await digest();
      writes.length = 0;
      const packages = [pluginB, pluginA];
      const outcome = await store.save({
        ...inventory,
        packages,
        takenAt: later,
      });
      expect(outcome).toBe('unchanged');
      expect(writes).toEqual([]);
      expect(await digest()).toBe(before);
      expect(await find('production')).toEqual({
        ...inventory,
        takenAt: later,
      });
    });

    it.each([
      ['a fact', { ...inventory, backstageVersion: '1.56.0' }],
      ['a package', { ...inventory, packages: [{ ...pluginA, version: '2' }] }],
    ])('has another digest when %s is different', async (_what, other) => {
      const { store, digest } = await createStore();
      await store.save(inventory);
      const before = await digest();
      await store.save(other);
      expect(await digest()).not.toBe(before);
    });

    it('leaves out an inventory that is older than the known one', async () => {
      const { store, find } = await createStore();
      expect(await store.save({ ...inventory, takenAt: later })).toBe('stored');
      expect(await store.save({ ...inventory, packages: [] })).toBe('outdated');
      expect(await find('production')).toEqual({
        ...inventory,
        takenAt: later,
      });
    });

    it('takes an older one where that is certain to be so now', async () => {
      const { store, find } = await createStore();
      await store.save({ ...inventory, takenAt: later });
      const rolledBack = { ...inventory, packages: [pluginB] };
      await store.save(rolledBack, { evenIfOlder: true });
      expect(await find('production')).toEqual(rolledBack);
    });

    it('has one of two inventories that are saved at once, never a mixture', async () => {
      const { knex, store } = await createStore();
      const other = new DatabaseInventoryStore(knex);
      const versions = (version: string) =>
        Array.from({ length: 700 }, (_, i) => ({
          ...pluginB,
          name: `p${i}`,
          version,
        }));
      for (let round = 0; round < 5; round++) {
        const [a, b] = [`1.0.${round}`, `2.0.${round}`];
        await Promise.all([
          store.save({ ...inventory, packages: versions(a) }),
          other.save({ ...inventory, packages: versions(b) }),
          store.find('production'),
        ]);
        const found = await store.find('production');
        const kinds = new Set(found?.packages.map(({ version }) => version));
        expect([kinds.size, found?.packages.length]).toEqual([1, 700]);
      }
    });

    it('saves and forgets one instance from all sides at once', async () => {
      const { knex, store } = await createStore();
      const other = new DatabaseInventoryStore(knex);
      const packages = Array.from({ length: 600 }, (_, i) => ({
        ...pluginB,
        name: `p${i}`,
      }));
      const outcomes = await Promise.all(
        Array.from({ length: 90 }, async (_, i) => {
          const each = i % 2 ? store : other;
          return i % 3
            ? each.save({ ...inventory, nodeVersion: `${i}`, packages })
            : each.delete('production');
        }),
      );
      const saved = outcomes.filter(outcome => outcome === 'stored');
      expect(saved).toHaveLength(60);
      await store.save({ ...inventory, packages });
      expect((await store.find('production'))?.packages).toHaveLength(600);
      await store.delete('production');
      expect(await knex('instance_packages').select('name')).toEqual([]);
    });

    it('lets others have their turns while it saves and forgets many packages', async () => {
      const { store } = await createStore();
      const packages = Array.from({ length: 20_000 }, (_, i) => ({
        ...pluginA,
        name: `p${i}`,
      }));
      let turns = 0;
      let next = setImmediate(function other() {
        turns++;
        next = setImmediate(other);
      });
      try {
        await store.save({ ...inventory, packages });
        await store.delete('production');
      } finally {
        clearImmediate(next);
      }
      // SQLite itself gives nobody a turn
      expect(turns).toBeGreaterThan(3);
    });

    it('takes reports of so many instances, and always what this one has', async () => {
      const { store } = await createStore();
      const save = (instance: string, origin: Inventory['origin'] = 'report') =>
        store.save({ ...inventory, instance, origin });
      for (let n = 0; n < MAX_INSTANCES; n++) {
        await save(`portal-${n}`);
      }
      const known = await store.list();
      await expect(save('one-more')).rejects.toThrow(
        /^200 instances are known.*DELETE \/instances\/\{id\}/,
      );
      expect(await store.list()).toEqual(known);
      expect(await save('portal-7')).toBe('unchanged');
      expect(await save('production', 'scan')).toBe('stored');
      await store.delete('portal-7');
      await store.delete('portal-8');
      expect(await save('one-more')).toBe('stored');
    });

    it('keeps the old inventory when the new one cannot be stored', async () => {
      const { store, find } = await createStore();
      await store.save(inventory);
      await expect(
        store.save({ ...inventory, packages: [pluginA, pluginA] }),
      ).rejects.toThrow();
      expect(await find('production')).toEqual(inventory);
    });

    it('stores ten thousand packages', async () => {
      const { store } = await createStore();
      const packages = Array.from({ length: 10_000 }, (_, i) => ({
        ...pluginA,
        name: `@acme/plugin-${String(i).padStart(5, '0')}`,
      }));
      await store.save({ ...inventory, packages });
      expect((await store.find('production'))?.packages).toEqual(packages);
    });

    it('forgets an instance with all it had, and only that one', async () => {
      const { knex, store } = await createStore();
      await store.save(inventory);
      await store.save({ ...inventory, instance: 'staging' });
      expect(await store.delete('production')).toBe(true);
      expect(await store.delete('production')).toBe(false);
      expect(await store.find('production')).toBeUndefined();
      expect(await store.find('staging')).toBeDefined();
      expect(await knex('instance_packages').select('name')).toHaveLength(2);
    });

    it('names the row that is not what it should be', async () => {
      const { knex, store } = await createStore();
      await store.save(inventory);
      await knex('instance_packages')
        .where({ name: '@acme/plugin-a' })
        .update({ facts: '{"versions": 1}' });
      await expect(store.find('production')).rejects.toThrow(
        /package '@acme\/plugin-a'\.versions/,
      );
    });

    it('migrates down and up again, also with inventories in it', async () => {
      const { knex, store, find } = await createStore();
      await store.save(inventory);
      const directory = resolve(__dirname, '../../migrations');
      for (const _ of readdirSync(directory)) {
        await knex.migrate.down({ directory });
      }
      expect(await knex.schema.hasTable('instances')).toBe(false);
      await knex.migrate.latest({ directory });
      await store.save(inventory);
      expect(await find('production')).toEqual(inventory);
    });
  });
});
