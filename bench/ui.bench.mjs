import { chromium } from '@playwright/test';
import { atExit } from '../scripts/process/exitActions.mjs';
import { findBrowser } from '../scripts/testing/findBrowser.mjs';
import { againstBudget } from './budgets.mjs';
import { measureFirstPage } from './ui/measureFirstPage.mjs';
import { measureScrolling } from './ui/measureScrolling.mjs';
import { measureBareTyping, measureTyping } from './ui/measureTyping.mjs';
import { openMarketplace, signIn } from './ui/openMarketplace.mjs';
import { ownCode } from './ui/ownCode.mjs';
import { startFilledPortal } from './ui/startFilledPortal.mjs';

export const title =
  'The marketplace in a browser, of the built portal that its backend serves';

const sizes = process.env.BENCH_SIZES?.split(',').map(Number) ?? [300, 10_000];
const kib = 1024;

/** The size that budgets are made for. */
const fullSize = 10_000;

const budgets = {
  keyPressMs: 150,
  // What the first page loads: nobody waits for the parts of others
  codeKb: 60,
  // Each once, and the list alone
  repeated: 0,
  lists: 1,
};

export async function run() {
  await tellOwnCode();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const close = atExit(() => browser.close());
  for (const size of sizes) {
    console.log(`\n${size} plugins, ${size * 2} packages`);
    await measure(browser, size);
  }
  await close();
  return [];
}

async function measure(browser, size) {
  const portal = await startFilledPortal(size);
  const tell = tellerOf(size);
  const signedIn = await signIn(browser, portal.url);
  tellFirstPage(await measureFirstPage(browser, portal.url, signedIn), tell);

  const page = await openMarketplace(browser, portal.url, { signedIn });
  const bare = await measureBareTyping(browser);
  const typing = await measureTyping(page, async search => {
    const { items } = await portal.request(
      `marketplace/plugins?limit=24&search=${search}`,
    );
    return items.map(item => item.title);
  });
  tellTyping(typing, bare, tell);

  const scrolling = await measureScrolling(page);
  console.log(`\n  scrolling through ${scrolling.cards} cards`);
  tell('ms, a frame, p95', scrolling.p95);
  tell('ms, the longest frame', scrolling.max);
  tell(`frames over 50 ms, of ${scrolling.frames}`, scrolling.long);
  await page.context().close();
  await portal.stop();
}

function tellTyping({ byLetters, fast, cpuMs }, bare, tell) {
  console.log('\n  from a key press to the painted result');
  tell('ms, a letter in an empty page, p50', bare.p50);
  tell('ms, a letter in an empty page, p95', bare.p95);
  tell('ms, letter by letter, p50', byLetters.p50);
  tell('ms, letter by letter, p95', byLetters.p95, budgets.keyPressMs);
  tell("  CPU of the page's thread for a letter, ms", cpuMs);
  tell('ms, typed fast, from the last key, p50', fast.p50, budgets.keyPressMs);
  tell('ms, typed fast, from the last key, longest', fast.max);
}

function tellFirstPage(first, tell) {
  console.log('\n  the first page, nothing in the cache');
  tell('ms, first contentful paint, p50 of 5', first.firstPaintMs);
  tell('ms, first card, p50 of 5', first.firstCardMs);
  tell('requests', first.requests);
  tell('KB sent', first.bytes / kib);
  tell('  of these scripts', first.scriptBytes / kib);
  tell("  of these by the plugin's API", first.ownBytes / kib, undefined, 1);
  for (const [route, times] of first.routes) {
    console.log(`      ${String(times).padStart(2)} ${route}`);
  }
  tell('requests for the list', first.routes.get('plugins'), budgets.lists);
  tell('requests repeated', first.repeated.length, budgets.repeated);
  for (const [href] of first.repeated) {
    console.log(`      ${href}`);
  }
}

async function tellOwnCode() {
  console.log("The plugin's own code, minified and gzipped, KB");
  const tell = tellerOf(fullSize);
  for (const [system, entry] of [
    ['new', 'index.ts'],
    ['legacy', 'legacy/index.ts'],
  ]) {
    const { bytes, startBytes, parts } = await ownCode(entry);
    const browse = parts.find(({ name }) => name === 'MarketplacePage');
    const firstPageBytes = startBytes + browse.bytes;
    console.log(`\n  for the ${system} frontend system`);
    tell('all of it, in all languages', bytes / kib, undefined, 1);
    tell('with the app, before it is used', startBytes / kib, undefined, 1);
    tell('  and the first page', firstPageBytes / kib, budgets.codeKb, 1);
    for (const part of parts) {
      console.log(
        `      ${part.name.padEnd(22)}${kilobytes(
          part.bytes,
        )}  ${part.packages.join(' ')}`,
      );
    }
  }
}

function kilobytes(bytes) {
  return (bytes / kib).toFixed(1).padStart(6);
}

/** @param size how many plugins there are */
function tellerOf(size) {
  return (what, value, budget, digits) => {
    const label = `    ${what}`.padEnd(48);
    console.log(
      budget === undefined
        ? `${label} ${value.toFixed(digits ?? 0)}`
        : againstBudget({
            what: label,
            value,
            budget,
            digits,
            counts: size >= fullSize,
          }),
    );
  };
}
