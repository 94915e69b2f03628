import { expect, test as base } from '@playwright/test';
import { ownSettings } from './ownSettings';

/**
 * Playwright's `test`, whose page must not harm the person in front of it: it asks no other
 * server than the portal, and no script of an entry runs.
 */
export const test = base.extend<{ harmless: void }>({
  harmless: [
    async ({ page, baseURL }, use) => {
      const portal = new URL(baseURL ?? '').origin;
      const strangers: string[] = [];
      const dialogs: string[] = [];
      page.on('request', request => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== portal) {
          strangers.push(url.href);
        }
      });
      page.on('dialog', dialog => {
        dialogs.push(dialog.message());
        dialog.dismiss().catch(() => {});
      });
      const harms: string[] = [];
      await page.exposeFunction('harm', () => harms.push(page.url()));
      await ownSettings(page);

      await use();

      expect(strangers, 'requests to others than the portal').toEqual([]);
      expect(dialogs, 'dialogs of the browser').toEqual([]);
      expect(harms, 'pages on which a script of an entry ran').toEqual([]);
    },
    { auto: true },
  ],
});
