import { defineConfig } from '@playwright/test';

/*
 * `npm test` starts the portal with each of its apps and finds a browser, and names all of
 * them here. To work on a test, start `npm run serve` and run `npx playwright test -c e2e
 * --project app`; or `npm run serve -- --legacy`, and the test with `--project app-legacy`.
 */
const portal = 'http://localhost:7007';
export default defineConfig({
  testDir: '.',
  // Those of processes/ are Node's
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  // One portal on two cores: more at once would only make each slower
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // On a machine that is busy with other things. Those that need it are named in the end.
  retries: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
    ? [['list'], ['json']]
    : [['list']],
  // The same tests for both frontend systems. What only one of them has is tagged so.
  projects: [
    {
      name: 'app',
      grepInvert: /@legacy-system/,
      use: { baseURL: process.env.E2E_BASE_URL ?? portal },
    },
    {
      name: 'app-legacy',
      grepInvert: /@new-system/,
      use: { baseURL: process.env.E2E_LEGACY_BASE_URL ?? portal },
    },
  ],
  use: {
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.E2E_BROWSER,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
