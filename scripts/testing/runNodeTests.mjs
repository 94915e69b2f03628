import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../process/runCommand.mjs';
import { temporaryFolder } from '../process/temporaryFolder.mjs';
import { crashed, tapCounts } from './counts.mjs';

/** The tests of the repository's own scripts, by Node's own runner. */
export async function runNodeTests() {
  const report = path.join(await temporaryFolder(), 'report.tap');
  const code = await runCommand(
    'node',
    [
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${report}`,
      'scripts/**/*.test.mjs',
    ],
    { minutes: 5 },
  );
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return { code, counts: text ? tapCounts(text) : crashed('no report') };
}
