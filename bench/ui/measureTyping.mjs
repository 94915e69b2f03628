import { setTimeout as sleep } from 'node:timers/promises';
import { percentiles } from '../percentiles.mjs';
import { watchPage } from './watchPage.mjs';

/**
 * Topics of the entries. No two begin alike, so that nothing is found before it was asked
 * for, and they have more than 40 letters.
 */
const words = ['pipelines', 'incidents', 'dashboards', 'costs', 'releases'];
/** Faster than most people type. */
const fastMs = 30;
/** People look at what they have found. */
const pauseMs = 150;

/**
 * Types words, each letter when what the one before it finds is there, then fast.
 *
 * @param {import('@playwright/test').Page} page
 * @param {(search: string) => Promise<string[]>} titlesOf what the search finds
 * @returns percentiles of the milliseconds from a key press to the frame that has what it
 *   finds; of those of fast typing from the last key press; and the CPU that the page's
 *   thread uses for a letter
 */
export async function measureTyping(page, titlesOf) {
  const field = page.getByRole('searchbox', { name: 'Search plugins' });
  const cpuMs = await cpuOf(page);
  const type = async (letters, search) => {
    await page.evaluate(text => window.bench.watchFor(text), search);
    await page.keyboard.type(letters, { delay: fastMs });
    return page.evaluate(() => window.bench.seenMs);
  };
  const clear = async () => {
    await field.press('Escape');
    await page.waitForURL(url => !url.searchParams.has('search'));
    await page.waitForFunction(() => !document.querySelector('li mark'));
    await sleep(pauseMs);
  };

  const byLetters = [];
  const fast = [];
  let usedMs = 0;
  await field.click();
  for (const word of words) {
    const before = await cpuMs();
    for (let end = 1; end <= word.length; end += 1) {
      byLetters.push(await type(word[end - 1], word.slice(0, end)));
      await sleep(pauseMs);
    }
    usedMs += (await cpuMs()) - before;
    await expectTitles(page, await titlesOf(word));
    await clear();
  }
  // What is in the cache by now is not asked for again at once
  await page.reload();
  await page.waitForFunction(() => window.bench.firstCardMs !== undefined);
  await field.click();
  for (const word of words) {
    fast.push(await type(word, word));
    await clear();
  }
  return {
    byLetters: percentiles(byLetters),
    fast: percentiles(fast),
    cpuMs: usedMs / byLetters.length,
  };
}

/**
 * What the machine takes to show a letter in a page that does nothing else: when that is
 * long, the machine is busy with other things, and no other time is worth much.
 *
 * @param {import('@playwright/test').Browser} browser
 */
export async function measureBareTyping(browser) {
  const page = await browser.newPage();
  await page.addInitScript(watchPage);
  await page.goto('about:blank');
  await page.evaluate(() => {
    document.body.innerHTML = '<ul><li><mark></mark></li></ul>';
    const mark = document.querySelector('mark');
    document.addEventListener('keydown', ({ key }) => {
      mark.textContent += key;
    });
  });
  const times = [];
  let text = '';
  for (const letter of words.join('')) {
    text += letter;
    await page.evaluate(all => window.bench.watchFor(all), text);
    await page.keyboard.press(letter);
    times.push(await page.evaluate(() => window.bench.seenMs));
  }
  await page.close();
  return percentiles(times);
}

/** Tells the CPU that the page's thread has used, in milliseconds. */
async function cpuOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
}

/** That a frame had what it was waited for is taken from marks; the titles prove it. */
async function expectTitles(page, expected) {
  const titles = await page.locator('li h2').allInnerTexts();
  if (titles.join() !== expected.join()) {
    throw new Error(
      `The page shows ${titles.slice(0, 3)} ... and not ${expected.slice(
        0,
        3,
      )} ...`,
    );
  }
}
