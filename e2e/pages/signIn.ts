import { Page } from '@playwright/test';

/** Opens a page of the portal as a guest who was not there before. */
export async function openAsGuest(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const enter = page.getByRole('button', { name: 'Enter' });
  await enter.click();
  // Until then a reload would ask again
  await enter.waitFor({ state: 'hidden' });
}
