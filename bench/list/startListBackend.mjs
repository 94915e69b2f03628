import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBackend } from '../../scripts/testing/startBackend.mjs';

const program = fileURLToPath(new URL('./backend.ts', import.meta.url));

/**
 * Starts a backend with the catalog and the marketplace, that does nothing by itself.
 *
 * @param {string} folder of its databases
 * @param {object} marketplace its configuration
 */
export function startListBackend(folder, marketplace) {
  return startBackend({
    name: 'bench',
    folder,
    program,
    config: {
      backend: {
        database: {
          client: 'better-sqlite3',
          connection: { directory: path.join(folder, 'data') },
        },
      },
      auth: { providers: { third: {} } },
      catalog: {
        processingInterval: { hours: 24 },
        locations: [],
        // No provider says that it has what was written to the tables
        orphanStrategy: 'keep',
      },
      marketplace,
    },
  });
}
