import { setTimeout as sleep } from 'node:timers/promises';
import { percentiles } from '../percentiles.mjs';

const wantedCards = 500;
const stepPixels = 400;
const stepMs = 50;
/** What a person sees as a jerk. */
const longFrameMs = 50;

/**
 * Shows page after page until there are enough cards, and scrolls from the first to the last.
 *
 * @param {import('@playwright/test').Page} page
 * @returns how many cards there are, and what its frames took in milliseconds
 */
export async function measureScrolling(page) {
  const cards = page.locator('li h2');
  const more = page.getByText('Show more', { exact: true });
  while ((await cards.count()) < wantedCards && (await more.count()) > 0) {
    const before = await cards.count();
    await more.click();
    await page.waitForFunction(
      shown => document.querySelectorAll('li h2').length > shown,
      before,
    );
  }
  await cards.first().scrollIntoViewIfNeeded();
  const last = cards.last();
  const { y } = await last.boundingBox();
  await page.mouse.move(700, 500);
  await page.evaluate(() => window.bench.recordFrames());
  for (let at = 0; at < y; at += stepPixels) {
    await page.mouse.wheel(0, stepPixels);
    await sleep(stepMs);
  }
  const frames = await page.evaluate(() => window.bench.stopFrames());
  if ((await last.boundingBox()).y > y / 2) {
    throw new Error('The page did not scroll');
  }
  return {
    cards: await cards.count(),
    frames: frames.length,
    ...percentiles(frames),
    long: frames.filter(ms => ms > longFrameMs).length,
  };
}
