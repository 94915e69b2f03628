import { fileURLToPath } from 'node:url';
import { startBackend } from '../../scripts/testing/startBackend.mjs';

const program = fileURLToPath(new URL('./backend.ts', import.meta.url));

/**
 * Starts a backend with the catalog and the marketplace, that does nothing by itself.
 *
 * @param {string} folder of its configuration
 * @param {{database: object, marketplace: object}} config its databases, and what to configure
 *   of the marketplace
 */
export function startListBackend(folder, { database, marketplace }) {
  return startBackend({
    name: 'bench',
    folder,
    program,
    config: {
      backend: { database },
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
