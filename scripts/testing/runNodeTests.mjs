import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../process/runCommand.mjs';
import { temporaryFolder } from '../process/temporaryFolder.mjs';
import { crashed, tapCounts } from './counts.mjs';

/**
 * Tests by Node's own runner: those of the repository's own scripts, and those that
 * start and kill backends.
 *
 * @param {string} files a pattern
 * @param {{minutes: number}} options
 */
export async function runNodeTests(files, { minutes }) {
  const report = path.join(await temporaryFolder(), 'report.tap');
  const code = await runCommand(
    'node',
    [
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${report}`,
      files,
    ],
    { minutes },
  );
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return { code, counts: text ? tapCounts(text) : crashed('no report') };
}
