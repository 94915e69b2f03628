import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildApp } from '../portal/buildApp.mjs';
import { startServedPortal } from '../portal/startServedPortal.mjs';
import { runCommand } from '../process/runCommand.mjs';
import { temporaryFolder } from '../process/temporaryFolder.mjs';
import { crashed, playwrightCounts } from './counts.mjs';
import { findBrowser } from './findBrowser.mjs';
import { startRegistryStandIn } from './startRegistryStandIn.mjs';

/**
 * The tests of e2e/ in a real browser, against the built portal with an empty
 * database of its own and a registry that stands in for npm's.
 *
 * @param {string[]} args for Playwright
 */
export async function runBrowserTests(args) {
  const browser = await findBrowser();
  await buildApp();
  const { env } = await startRegistryStandIn();
  const portal = await startServedPortal({ env });
  const report = path.join(await temporaryFolder(), 'report.json');
  const code = await runCommand(
    'playwright',
    ['test', '--config', 'e2e/playwright.config.ts', ...args],
    {
      minutes: 30,
      env: {
        E2E_BASE_URL: portal.url,
        E2E_BROWSER: browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    },
  );
  await portal.stop();
  const text = await readFile(report, 'utf8').catch(() => undefined);
  const counts = text
    ? playwrightCounts(JSON.parse(text))
    : crashed('Playwright gave no report');
  if (code !== 0) {
    console.log(`The last lines of the portal's log:\n${portal.lastLines()}`);
  }
  return { code, counts };
}
