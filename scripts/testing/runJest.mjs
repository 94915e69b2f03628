import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../process/runCommand.mjs';
import { temporaryFolder } from '../process/temporaryFolder.mjs';
import { crashed, jestCounts } from './counts.mjs';
import { startPostgres } from './startPostgres.mjs';

/**
 * The tests of all packages, those of databases on SQLite and on a PostgreSQL
 * that lives as long as the tests.
 *
 * @param {string[]} args for jest
 */
export async function runJest(args) {
  const report = path.join(await temporaryFolder(), 'report.json');
  const postgres = await startPostgres();
  const code = await runCommand(
    'backstage-cli',
    [
      'repo',
      'test',
      // A busy machine with two cores needs more than the five seconds of jest
      '--testTimeout=30000',
      '--json',
      `--outputFile=${report}`,
      ...args,
    ],
    {
      minutes: 30,
      env: {
        // Without it jest waits for changes
        CI: '1',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
          postgres.connectionString,
      },
    },
  );
  await postgres.stop();
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return {
    code,
    counts: text ? jestCounts(JSON.parse(text)) : crashed('no report'),
  };
}
