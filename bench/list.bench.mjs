import { againstBudget } from './budgets.mjs';
import { fillCatalog } from './list/fillCatalog.mjs';
import { startFilled } from './list/startFilled.mjs';
import { startListBackend } from './list/startListBackend.mjs';
import { percentiles, timeInTurns } from './percentiles.mjs';

export const title =
  'A page of 50 plugins with search, facets and totals, against the catalog';

const sizes = process.env.BENCH_SIZES?.split(',').map(Number) ?? [
  300, 3_000, 10_000,
];
const databases = process.env.BENCH_DATABASES?.split(',') ?? [
  'SQLite',
  'PostgreSQL',
];
const kib = 1024;

/** The size that budgets are made for. */
const fullSize = 10_000;

/**
 * Those of requests are of the p50 inside of one run. Snapshots are told in what a client of
 * its own takes to read the same from the catalog, page after page: most of the work is the
 * catalog's, and both are as fast as the machine is at that moment. The first one makes
 * everything that later ones take over.
 */
const budgets = {
  catalog: 0.125,
  bare: 3,
  pageBytes: 60 * kib,
  first: 3,
  renewal: 2,
  memoryMb: 150,
  renewalBlockMs: 50,
};

/** Words of the entries; with a number behind, few fit, and no two requests are the same. */
const words =
  'deployments pipelines clusters costs incidents alerts dashboards secrets releases tests'.split(
    ' ',
  );
const searches = {
  'the same few words': turn => words[turn % words.length],
  'always other words': turn => `${words[turn % words.length]} ${turn}`,
  'a word that all have': () => 'bench',
};

export async function run() {
  const flat = [];
  for (const on of databases) {
    const p50s = [];
    for (const size of sizes) {
      console.log(`\n${on}, ${size} plugins, ${size * 2} packages`);
      p50s.push(await measure(size, on));
    }
    const ratio = (p50s.at(-1) / p50s[0]).toFixed(2);
    flat.push(
      `${on}: p50 at ${sizes.at(-1)} plugins against ${
        sizes[0]
      }: ${ratio} (flat is 1)`,
    );
  }
  return ['', ...flat];
}

/** @returns the p50 of what one asks for who may read all */
async function measure(size, on) {
  const backend = await startFilled(size, startListBackend, { on });
  await rebuilds(backend, size);
  // The catalog's own query is then at its quickest
  await backend.catalog.analyze();

  let p50 = 0;
  for (const [who, provider] of [
    ['may read all', 'guest'],
    ['may read a third, and no inventories', 'third'],
  ]) {
    const tell = tellerOf(size);
    const token = await backend.tokenOf(provider);
    const page = await backend.request('marketplace/plugins?limit=50', {
      token,
    });
    console.log(`\n  one who ${who}: ${page.totalItems} plugins`);
    tell(
      'bytes of a page',
      Buffer.byteLength(JSON.stringify(page)),
      budgets.pageBytes,
    );
    const times = await timeRequests(backend, token, tell);
    p50 ||= times['the same few words'].p50;
  }
  await backend.stop();
  return p50;
}

/** What the catalog is asked for at least, in pages of so many. */
const everything = {
  what: 'what lists are made of',
  fields: 'apiVersion,kind,metadata,spec',
  limit: '1000',
};
const identities = {
  what: 'names and etags',
  fields: 'kind,metadata.namespace,metadata.name,metadata.etag',
  limit: '2000',
};

/** What snapshots cost: the first one, and those with one plugin more. */
async function rebuilds(backend, size) {
  const tell = tellerOf(size);
  // What the catalog itself loads when it is first asked is not the marketplace's
  await backend.request('catalog/entities/by-query?filter=kind=plugin');
  const before = await backend.weigh();
  const first = await rebuild('first snapshot', backend, 'plugins?limit=0');
  const after = await backend.weigh();
  const plainMs = await timePlainReading(everything, backend);
  tell('  to plain reading', first.ms / plainMs, budgets.first, 2);
  tell('MB kept in memory', after.keptMb - before.keptMb, budgets.memoryMb);
  for (const from of [size, size + 1, size + 2]) {
    await fillCatalog(backend.catalog, 1, from);
    // The page of a plugin that has just come waits for a snapshot that has it
    const { ms, longestBlockMs } = await rebuild(
      'one plugin more',
      backend,
      `plugins/default/bench-${from}`,
    );
    const plain = await timePlainReading(identities, backend);
    tell('  to plain reading', ms / plain, budgets.renewal, 2);
    tell('  longest block, ms', longestBlockMs, budgets.renewalBlockMs);
  }
}

/** @returns how long it took in milliseconds, and what else is told of it */
async function rebuild(what, backend, route) {
  await backend.measure();
  const began = performance.now();
  await backend.request(`marketplace/${route}`);
  const ms = performance.now() - began;
  const { longestBlockMs, cpuMs } = await backend.measure();
  console.log(
    `    ${what}: ${ms.toFixed(0)} ms, CPU ${cpuMs.toFixed(
      0,
    )} ms, longest block ${longestBlockMs.toFixed(0)} ms`,
  );
  return { ms, longestBlockMs };
}

/**
 * Asks the catalog the same as a client of its own, three times.
 *
 * @returns how long it took in the median, in milliseconds
 */
async function timePlainReading({ what, ...query }, backend) {
  const times = [];
  for (let turn = 0; turn < 3; turn += 1) {
    times.push(await readPlainly(query, backend));
  }
  const ms = percentiles(times).p50;
  console.log(`      plain reading of ${what}: ${ms.toFixed(0)} ms`);
  return ms;
}

async function readPlainly(query, backend) {
  const began = performance.now();
  let cursor;
  do {
    const { pageInfo } = await backend.request(
      `catalog/entities/by-query?${new URLSearchParams({
        ...(cursor
          ? { cursor }
          : { filter: 'kind=plugincollection,kind=plugin,kind=package' }),
        ...query,
        totalItems: 'exclude',
      })}`,
    );
    cursor = pageInfo.nextCursor;
  } while (cursor);
  return performance.now() - began;
}

async function timeRequests(backend, token, tell) {
  const get = route => backend.request(route, { token });
  const plugins = search =>
    get(`marketplace/plugins?limit=50&search=${encodeURIComponent(search)}`);
  const times = await timeInTurns(
    {
      ...Object.fromEntries(
        Object.entries(searches).map(([name, search]) => [
          name,
          turn => plugins(search(turn)),
        ]),
      ),
      'no search': () => get('marketplace/plugins?limit=50'),
      catalog: () =>
        get('catalog/entities/by-query?filter=kind=plugin&limit=50'),
      // Signs in and answers a line: what any request of this backend costs
      bare: () => get('auth/v1/userinfo'),
    },
    { warmup: 30, turns: 300 },
  );
  const { catalog, bare, ...lists } = times;
  row('catalog: entities/by-query', catalog);
  row('bare: auth/v1/userinfo', bare);
  for (const [name, list] of Object.entries(lists)) {
    row(`plugins, ${name}`, list);
    tell(
      `  ${name}: p50 / catalog`,
      list.p50 / catalog.p50,
      budgets.catalog,
      3,
    );
    tell(`  ${name}: p50 / bare`, list.p50 / bare.p50, budgets.bare, 2);
  }
  return times;
}

function row(name, { p50, p95 }) {
  console.log(
    `    ${name.padEnd(34)} p50 ${p50.toFixed(1)} ms   p95 ${p95.toFixed(
      1,
    )} ms`,
  );
}

/** @param size how many plugins there are */
function tellerOf(size) {
  return (what, value, budget, digits) => {
    console.log(
      againstBudget({
        what: `    ${what}`.padEnd(48),
        value,
        budget,
        digits,
        counts: size >= fullSize,
      }),
    );
  };
}
