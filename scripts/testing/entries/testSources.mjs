import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../../process/temporaryFolder.mjs';
import { acmeEntries } from './acmeEntries.mjs';
import { hostileEntries } from './hostileEntries.mjs';
import { testPolicy } from './testPolicy.mjs';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * What portals under test are configured with: beside the sources of this portal, one of
 * whose plugin all is known, and one of what means harm; and a policy.
 *
 * @returns {Promise<object>} configuration
 */
export async function testSources() {
  const folder = await temporaryFolder();
  const sources = {
    acme: acmeEntries(daysAgo(0)),
    hostile: hostileEntries(daysAgo(1)),
  };
  for (const [id, entries] of Object.entries(sources)) {
    await mkdir(path.join(folder, id));
    for (const entry of entries) {
      // JSON is YAML
      await writeFile(
        path.join(folder, id, `${entry.metadata.name}.yaml`),
        JSON.stringify(entry, undefined, 2),
      );
    }
  }
  return {
    // A value that no page and no answer may show
    deploys: { url: 'https://never-shown.example' },
    marketplace: {
      policy: testPolicy,
      sources: [
        { id: 'bundled', type: 'bundled' },
        { id: 'ours', type: 'workspace' },
        ...Object.keys(sources).map(id => ({
          id,
          type: 'entities',
          target: path.join(folder, id),
        })),
      ],
    },
  };
}

function daysAgo(days) {
  return new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);
}
