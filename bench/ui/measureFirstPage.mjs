import { percentiles } from '../percentiles.mjs';
import { openMarketplace } from './openMarketplace.mjs';

const rounds = 5;
const api = '/api/marketplace/';

/**
 * Opens the marketplace again and again with an empty cache.
 *
 * @returns the medians of what it takes, and what the last one has loaded: bytes as they are
 *   sent, and how often each route of the plugin's API was asked
 */
export async function measureFirstPage(browser, url, signedIn) {
  const firstCard = [];
  const firstPaint = [];
  let requests;
  for (let round = 0; round < rounds; round += 1) {
    const finished = [];
    const page = await openMarketplace(browser, url, {
      signedIn,
      onPage: opened =>
        opened.on('requestfinished', request => finished.push(request)),
    });
    await page.waitForLoadState('networkidle');
    const times = await page.evaluate(() => ({
      card: window.bench.firstCardMs,
      paint: performance.getEntriesByName('first-contentful-paint')[0]
        .startTime,
    }));
    firstCard.push(times.card);
    firstPaint.push(times.paint);
    requests = await Promise.all(finished.map(sizeOf));
    await page.context().close();
  }
  const own = requests.filter(({ pathname }) => pathname.startsWith(api));
  return {
    firstCardMs: percentiles(firstCard).p50,
    firstPaintMs: percentiles(firstPaint).p50,
    requests: requests.length,
    bytes: sum(requests),
    scriptBytes: sum(requests.filter(({ type }) => type === 'script')),
    ownBytes: sum(own),
    routes: count(own.map(({ pathname }) => pathname.slice(api.length))),
    repeated: [...count(own.map(({ href }) => href))].filter(
      ([, times]) => times > 1,
    ),
  };
}

async function sizeOf(request) {
  const { pathname, href } = new URL(request.url());
  const { responseHeadersSize, responseBodySize } = await request.sizes();
  return {
    pathname,
    href,
    type: request.resourceType(),
    bytes: responseHeadersSize + responseBodySize,
  };
}

function sum(requests) {
  return requests.reduce((total, { bytes }) => total + bytes, 0);
}

function count(values) {
  const counts = new Map();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
