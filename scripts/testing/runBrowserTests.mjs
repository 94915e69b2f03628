import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { apps } from '../portal/apps.mjs';
import { buildApp } from '../portal/buildApp.mjs';
import { startServedPortal } from '../portal/startServedPortal.mjs';
import { runCommand } from '../process/runCommand.mjs';
import { temporaryFolder } from '../process/temporaryFolder.mjs';
import { crashed, playwrightCounts } from './counts.mjs';
import { testSources } from './entries/testSources.mjs';
import { findBrowser } from './findBrowser.mjs';
import { startRegistryStandIn } from './startRegistryStandIn.mjs';

/**
 * The tests of e2e/ in a real browser, against the built portal with each of its apps, an
 * empty database for each, entries to test with, and a registry that stands in for npm's.
 *
 * @param {string[]} args for Playwright
 */
export async function runBrowserTests(args) {
  const browser = await findBrowser();
  // One after the other: each alone is busy on two cores
  for (const app of apps) {
    await buildApp(app);
  }
  const { env } = await startRegistryStandIn();
  const config = await testSources();
  const portal = await startServedPortal({ env, config });
  const legacy = await startServedPortal({ env, config, args: ['--legacy'] });
  const report = path.join(await temporaryFolder(), 'report.json');
  const code = await runCommand(
    'playwright',
    ['test', '--config', 'e2e/playwright.config.ts', ...args],
    {
      minutes: 60,
      env: {
        E2E_BASE_URL: portal.url,
        E2E_LEGACY_BASE_URL: legacy.url,
        E2E_BROWSER: browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    },
  );
  await Promise.all([portal.stop(), legacy.stop()]);
  const text = await readFile(report, 'utf8').catch(() => undefined);
  const counts = text
    ? playwrightCounts(JSON.parse(text))
    : crashed('Playwright gave no report');
  if (code !== 0) {
    for (const [name, { lastLines }] of Object.entries({ portal, legacy })) {
      console.log(`The last lines of the log of ${name}:\n${lastLines()}`);
    }
  }
  return { code, counts };
}
