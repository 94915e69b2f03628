import { AxeBuilder } from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

/** Expects nothing of the page to keep people out. */
export async function expectAccessible(page: Page): Promise<void> {
  // What others draw while they load is not ours to judge
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page })
    // The bar that the portal has on phones is not ours
    .exclude('[data-testid="mobile-sidebar-root"]')
    .analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ html }) => html),
    }));
  expect(grave).toEqual([]);
}
