import { watchPage } from './watchPage.mjs';

const viewport = { width: 1280, height: 900 };

/**
 * Opens the marketplace in a browser that has nothing in its cache, as a person who has
 * signed in before.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of the portal
 * @param {{signedIn: object, onPage?: (page: import('@playwright/test').Page) => void}}
 *   options what `signIn` answers, and what to do with the page before it is opened
 * @returns the page, with its first cards
 */
export async function openMarketplace(browser, url, { signedIn, onPage }) {
  const context = await browser.newContext({
    viewport,
    locale: 'en-US',
    storageState: signedIn,
  });
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  onPage?.(page);
  await page.goto(`${url}/marketplace`);
  await page.waitForFunction(() => window.bench.firstCardMs !== undefined);
  return page;
}

/** Signs in as a guest; answers what the browser remembers of it. */
export async function signIn(browser, url) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.goto(`${url}/marketplace`);
  const enter = page.getByRole('button', { name: 'Enter' });
  await enter.click({ timeout: 120_000 });
  await enter.waitFor({ state: 'hidden' });
  const signedIn = await context.storageState();
  await context.close();
  return signedIn;
}
