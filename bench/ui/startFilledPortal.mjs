import { existsSync } from 'node:fs';
import path from 'node:path';
import { apps } from '../../scripts/portal/apps.mjs';
import { buildApp } from '../../scripts/portal/buildApp.mjs';
import { startBackend } from '../../scripts/testing/startBackend.mjs';
import { until } from '../../scripts/testing/until.mjs';
import { startFilled } from '../list/startFilled.mjs';

/** It has nothing to do by itself. */
const quietly = {
  catalog: {
    processingInterval: { hours: 24 },
    locations: [],
    // No provider says that it has what was written to the tables
    orphanStrategy: 'keep',
  },
  search: {
    collators: { catalog: { schedule: { initialDelay: { hours: 24 } } } },
  },
};

/**
 * Starts the portal as `npm run serve` does, with as many plugins as wanted, and no work to
 * do by itself.
 *
 * @param {number} size how many plugins there are, two packages each
 * @param {import('../../scripts/portal/apps.mjs').App} app the one on the new system by default
 */
export async function startFilledPortal(size, app = apps[0]) {
  if (!existsSync(path.join(app.dir, 'dist/index.html'))) {
    await buildApp(app);
  }
  const portal = await startFilled(size, (folder, { database, marketplace }) =>
    startBackend({
      name: 'bench-ui',
      folder,
      files: app.config,
      config: { ...quietly, backend: { database }, marketplace },
    }),
  );
  await until(`${size} plugins`, async () => {
    const { totalItems } = await portal.request('marketplace/plugins?limit=0');
    return totalItems > size;
  });
  return portal;
}
