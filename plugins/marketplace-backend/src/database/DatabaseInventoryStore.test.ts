import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Inventory } from 'backstage-plugin-marketplace-common';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { connectDatabase } from './connectDatabase';
import { DatabaseInventoryStore } from './DatabaseInventoryStore';

jest.setTimeout(60_000);

const inventory: Inventory = {
  instance: 'production',
  takenAt: '2026-01-01T00:00:00.000Z',
  backstageVersion: '1.55.0',
  features: [{ pluginId: 'catalog', modules: ['logs'] }],
  packages: [
    {
      name: '@acme/plugin-a',
      version: '1.0.0',
      declaredIn: [{ workspace: 'app', range: '^1.0.0' }],
      evidence: ['manifest', 'node_modules'],
    },
    {
      name: '@acme/plugin-b',
      declaredIn: [],
      evidence: ['manifest'],
      loaded: false,
    },
  ],
};

describe('DatabaseInventoryStore', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function createStore() {
      const knex = await databases.init(id);
      await connectDatabase(mockServices.database({ knex }));
      return { knex, store: new DatabaseInventoryStore(knex) };
    }

    it('gives back what was stored, and nothing for an instance it does not know', async () => {
      const { store } = await createStore();
      await store.save(inventory);
      expect(await store.find('production')).toEqual(inventory);
      expect(await store.find('staging')).toBeUndefined();
    });

    it('replaces an inventory as a whole, and leaves other instances alone', async () => {
      const { store } = await createStore();
      await store.save(inventory);
      await store.save({ ...inventory, instance: 'staging' });
      const next = {
        ...inventory,
        takenAt: '2026-02-01T00:00:00.000Z',
        packages: inventory.packages.slice(1),
      };
      await store.save(next);
      expect(await store.find('production')).toEqual(next);
      expect(await store.find('staging')).toEqual({
        ...inventory,
        instance: 'staging',
      });
    });

    it('keeps the old inventory when the new one cannot be stored', async () => {
      const { store } = await createStore();
      await store.save(inventory);
      const [first] = inventory.packages;
      await expect(
        store.save({ ...inventory, packages: [first, first] }),
      ).rejects.toThrow();
      expect(await store.find('production')).toEqual(inventory);
    });

    it('stores thousands of packages', async () => {
      const { store } = await createStore();
      const packages = Array.from({ length: 5000 }, (_, i) => ({
        ...inventory.packages[0],
        name: `@acme/plugin-${String(i).padStart(4, '0')}`,
      }));
      await store.save({ ...inventory, packages });
      expect((await store.find('production'))?.packages).toEqual(packages);
    });

    it('migrates up, down and up again', async () => {
      const { knex } = await createStore();
      const directory = resolve(__dirname, '../../migrations');
      for (const _ of readdirSync(directory)) {
        await knex.migrate.down({ directory });
      }
      expect(await knex.schema.hasTable('instances')).toBe(false);
      await knex.migrate.latest({ directory });
      expect(await knex.schema.hasTable('instance_packages')).toBe(true);
    });
  });
});
