import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../../scripts/process/temporaryFolder.mjs';
import { until } from '../../scripts/testing/until.mjs';
import { entry } from '../ingest/entries.mjs';
import { postgresDatabases, sqliteDatabases } from './databases.mjs';
import { fillCatalog } from './fillCatalog.mjs';
import { fillRegistry, writeInventory } from './fillMarketplace.mjs';

/**
 * Starts a backend with as many plugins as wanted in its tables, two packages each, an
 * inventory that has some of them, and what a registry told of them.
 *
 * @param {number} size how many plugins there are
 * @param {(folder: string, config: {database: object, marketplace: object}) =>
 *   Promise<object>} start a backend with a folder of its own, and what to configure
 * @param {{on?: 'SQLite' | 'PostgreSQL'}} options
 * @returns the backend, and the catalog's database; to stop it removes all
 */
export async function startFilled(size, start, { on = 'SQLite' } = {}) {
  const folder = await temporaryFolder();
  const databases =
    on === 'SQLite' ? sqliteDatabases(folder) : await postgresDatabases();
  const startHere = () =>
    start(folder, {
      database: databases.config,
      marketplace: marketplaceOf(folder),
    });
  await mkdir(path.join(folder, 'entry'));
  await writeFile(path.join(folder, 'entry/one.yaml'), entry(1_000_000));
  await writeInventory(path.join(folder, 'inventory.json'), size);
  // The first start makes the tables
  const first = await startHere();
  await until('The one entry of a source, and the inventory', async () => {
    const { totalItems } = await first.request(
      'marketplace/plugins?limit=0&source=bench',
    );
    const { items } = await first.request('marketplace/instances');
    return totalItems === 1 && items.length === 1;
  });
  await first.stop();
  const catalog = await databases.open('catalog');
  await fillCatalog(catalog, size);
  const marketplace = await databases.open('marketplace');
  await fillRegistry(marketplace, size);
  if (on === 'PostgreSQL') {
    // It does so by itself some time after rows have come
    await catalog.analyze();
    await marketplace.analyze();
  }
  await marketplace.close();
  const backend = await startHere();
  return {
    ...backend,
    catalog,
    stop: async () => {
      await backend.stop();
      await catalog.close();
      await databases.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function marketplaceOf(folder) {
  return {
    sources: [
      { id: 'bench', type: 'entities', target: path.join(folder, 'entry') },
    ],
    inventory: { file: path.join(folder, 'inventory.json') },
    // What it told is in the tables
    registry: {
      schedule: {
        frequency: { hours: 24 },
        timeout: { minutes: 10 },
        initialDelay: { hours: 24 },
      },
    },
  };
}
