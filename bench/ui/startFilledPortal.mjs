import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { apps } from '../../scripts/portal/apps.mjs';
import { buildApp } from '../../scripts/portal/buildApp.mjs';
import { temporaryFolder } from '../../scripts/process/temporaryFolder.mjs';
import { startBackend } from '../../scripts/testing/startBackend.mjs';
import { until } from '../../scripts/testing/until.mjs';
import { entry } from '../ingest/entries.mjs';
import { fillCatalog } from '../list/fillCatalog.mjs';
import { fillRegistry, writeInventory } from '../list/fillMarketplace.mjs';

/**
 * Starts the portal as `npm run serve` does, with as many plugins as wanted, and no work to
 * do by itself.
 *
 * @param {number} size how many plugins there are, two packages each
 */
export async function startFilledPortal(size) {
  const [app] = apps;
  if (!existsSync(path.join(app.dir, 'dist/index.html'))) {
    await buildApp(app);
  }
  const folder = await temporaryFolder();
  const config = configOf(folder);
  const start = () => startBackend({ name: 'bench-ui', folder, config });
  await mkdir(path.join(folder, 'entry'));
  await writeFile(path.join(folder, 'entry/one.yaml'), entry(1_000_000));
  await writeInventory(path.join(folder, 'inventory.json'), size);
  // The first start makes the tables
  const first = await start();
  await until('The one entry of a source, and the inventory', async () => {
    const { totalItems } = await first.request(
      'marketplace/plugins?limit=0&source=bench',
    );
    const { items } = await first.request('marketplace/instances');
    return totalItems === 1 && items.length === 1;
  });
  await first.stop();
  fillCatalog(path.join(folder, 'data/catalog.sqlite'), size);
  fillRegistry(path.join(folder, 'data/marketplace.sqlite'), size);
  const { url, request, stop } = await start();
  await until(`${size} plugins`, async () => {
    const { totalItems } = await request('marketplace/plugins?limit=0');
    return totalItems > size;
  });
  return {
    url,
    request,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function configOf(folder) {
  return {
    backend: {
      database: {
        client: 'better-sqlite3',
        connection: { directory: path.join(folder, 'data') },
      },
    },
    catalog: {
      processingInterval: { hours: 24 },
      locations: [],
      // No provider says that it has what was written to the tables
      orphanStrategy: 'keep',
    },
    search: {
      collators: { catalog: { schedule: { initialDelay: { hours: 24 } } } },
    },
    marketplace: {
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
    },
  };
}
