import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startFilledPortal } from '../../bench/ui/startFilledPortal.mjs';
import { startServedPortal } from '../portal/startServedPortal.mjs';
import { temporaryFolder } from '../process/temporaryFolder.mjs';
import { testSources } from '../testing/entries/testSources.mjs';
import { startBackend } from '../testing/startBackend.mjs';
import { startRegistryStandIn } from '../testing/startRegistryStandIn.mjs';

const largeSize = 10_000;

/**
 * Starts a portal in each state that its pages are to be looked at in: with the entries of
 * the browser tests; the same with nothing installed; with no entries; with 10,000.
 *
 * @param {import('../portal/apps.mjs').App} app
 * @returns {Promise<Record<string, {url: string, stop: () => Promise<void>}>>} by its state
 */
export async function startPortals(app) {
  const args = app.name === 'app-legacy' ? ['--legacy'] : [];
  const { env } = await startRegistryStandIn();
  const config = await testSources();
  const { marketplace } = config;
  return {
    full: await startServedPortal({ args, env, config }),
    bare: await startServedPortal({
      args,
      env,
      config: {
        ...config,
        marketplace: {
          ...marketplace,
          sources: marketplace.sources.filter(({ id }) => id === 'bundled'),
          inventory: { root: await emptyRepository() },
        },
      },
    }),
    empty: await startEmptyPortal(app),
    large: await startFilledPortal(largeSize, app),
  };
}

/**
 * What is installed is in no source there. `npm run serve` is not ready before there are
 * entries.
 */
async function startEmptyPortal({ config }) {
  const folder = await temporaryFolder();
  return startBackend({
    name: 'empty',
    folder,
    files: config,
    config: {
      backend: {
        database: {
          client: 'better-sqlite3',
          connection: { directory: path.join(folder, 'data') },
        },
      },
      marketplace: {
        sources: [
          { id: 'ours', type: 'workspace', root: await emptyRepository() },
        ],
        registry: { enabled: false },
      },
    },
  });
}

/** A repository that depends on nothing. */
async function emptyRepository() {
  const folder = await temporaryFolder();
  const manifest = { name: 'portal', version: '1.0.0', private: true };
  const lockfile = {
    ...manifest,
    lockfileVersion: 3,
    packages: { '': manifest },
  };
  for (const [file, content] of Object.entries({
    'package.json': manifest,
    'package-lock.json': lockfile,
  })) {
    await writeFile(path.join(folder, file), JSON.stringify(content));
  }
  return folder;
}
