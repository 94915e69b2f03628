import { Page } from '@playwright/test';

/** Answers as a permission policy does that keeps all permissions of a prefix from people. */
export async function denyPermissions(
  page: Page,
  prefix: string,
): Promise<void> {
  await page.route('**/api/permission/authorize', async route => {
    const { items } = route.request().postDataJSON();
    await route.fulfill({
      json: {
        items: items.map(
          (item: { id: string; permission: { name: string } }) => ({
            id: item.id,
            result: item.permission.name.startsWith(prefix) ? 'DENY' : 'ALLOW',
          }),
        ),
      },
    });
  });
}
