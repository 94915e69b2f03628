import { startServedPortal } from '../scripts/portal/startServedPortal.mjs';
import { timeInTurns } from './percentiles.mjs';

export const title =
  'A page of 50 plugins with search, facets and totals, against the catalog';

const words = ['kubernetes', 'git', 'cost', 'argo', 'documentation', 'cloud'];

const budgets = {
  catalog: 'at most 0.125',
  bare: 'at most 3',
};

/** Times requests over loopback, one after the other, as a guest. */
export async function run() {
  const portal = await startServedPortal();
  const token = await guestToken(portal.url);
  const get = async path => {
    const response = await fetch(`${portal.url}/api/${path}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}`);
    }
    return response.json();
  };
  const { totalItems } = await get('marketplace/plugins?limit=0');
  const times = await timeInTurns(
    {
      marketplace: turn =>
        get(
          `marketplace/plugins?limit=50&search=${words[turn % words.length]}`,
        ),
      catalog: () =>
        get('catalog/entities/by-query?filter=kind=plugin&limit=50'),
      // Signs in and answers a line: what any request of this backend costs
      bare: () => get('auth/v1/userinfo'),
    },
    { warmup: 30, turns: 300 },
  );
  await portal.stop();

  const row = (name, { p50, p95 }) =>
    `${name.padEnd(34)} p50 ${p50.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms`;
  const ratio = name =>
    `marketplace / ${name}: ` +
    `p50 ${(times.marketplace.p50 / times[name].p50).toFixed(3)}   ` +
    `p95 ${(times.marketplace.p95 / times[name].p95).toFixed(3)}   ` +
    `(budget at 10,000 plugins: p50 ${budgets[name]})`;
  return [
    `${totalItems} plugins, 300 requests each, in turns`,
    row('marketplace: plugins', times.marketplace),
    row('catalog: entities/by-query', times.catalog),
    row('bare: auth/v1/userinfo', times.bare),
    ratio('catalog'),
    ratio('bare'),
  ];
}

async function guestToken(url) {
  const response = await fetch(`${url}/api/auth/guest/refresh`);
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}
