import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../../scripts/process/temporaryFolder.mjs';
import { until } from '../../scripts/testing/until.mjs';
import { entry } from '../ingest/entries.mjs';
import { fillCatalog } from './fillCatalog.mjs';
import { fillRegistry, writeInventory } from './fillMarketplace.mjs';

/**
 * Starts a backend with as many plugins as wanted in its tables, two packages each, an
 * inventory that has some of them, and what a registry told of them.
 *
 * @param {number} size how many plugins there are
 * @param {(folder: string, marketplace: object) => Promise<object>} start a backend with its
 *   SQLite databases in `data` of the folder, and the marketplace's configuration
 * @returns the backend, and the file of the catalog's database; to stop it removes all
 */
export async function startFilled(size, start) {
  const folder = await temporaryFolder();
  const startHere = () => start(folder, marketplaceOf(folder));
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
  const catalog = path.join(folder, 'data/catalog.sqlite');
  fillCatalog(catalog, size);
  fillRegistry(path.join(folder, 'data/marketplace.sqlite'), size);
  const backend = await startHere();
  return {
    ...backend,
    catalog,
    stop: async () => {
      await backend.stop();
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
