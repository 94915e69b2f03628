import { randomUUID } from 'node:crypto';
import { Page } from '@playwright/test';

/**
 * Gives a page settings of its own, though all tests are the same guest to the backend: what
 * one of them stars, the others do not see. They are still kept in the backend.
 */
export async function ownSettings(page: Page): Promise<void> {
  const owner = randomUUID();
  await page.route('**/api/user-settings/buckets/*/keys/*', (route, request) =>
    route.continue({
      url: request.url().replace('/buckets/', `/buckets/${owner}.`),
    }),
  );
  await page.route('**/api/user-settings/multiget', (route, request) => {
    const { items } = request.postDataJSON();
    return route.continue({
      postData: {
        items: items.map((item: { bucket: string }) => ({
          ...item,
          bucket: `${owner}.${item.bucket}`,
        })),
      },
    });
  });
}
