import { rm } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../scripts/process/temporaryFolder.mjs';
import { startBackend, userAgent } from '../scripts/testing/startBackend.mjs';
import { until } from '../scripts/testing/until.mjs';
import { writeEntries } from './ingest/entries.mjs';

export const title =
  'Ingesting plugins with two packages each from one folder, on SQLite';

const sizes = process.env.BENCH_SIZES?.split(',').map(Number) ?? [
  1_000, 10_000,
];
const idleWindowMs = 3_000;
const idleCpuMs = 300;
const source = 'bench';
const ours = `filter=metadata.annotations.marketplace.backstage.io/sources=${source}`;

/** The same with little and with much, so that the cost of an entry can be compared. */
export async function run() {
  const results = [];
  for (const size of sizes) {
    console.log(`${size} plugins, ${size * 2} packages`);
    results.push(await ingest(size));
  }
  const [small, large = small] = results;
  const perEntry = ({ size, first }) => first.cpuMs / size;
  return [
    `CPU per plugin of the first reading, ${large.size} against ${small.size}: ` +
      `${(perEntry(large) / perEntry(small)).toFixed(2)} (flat is 1)`,
  ];
}

async function ingest(size) {
  const folder = await temporaryFolder();
  const entries = path.join(folder, 'entries');
  await writeEntries(entries, 1);
  const backend = await startBackend({
    name: 'bench',
    folder,
    config: {
      backend: {
        database: {
          client: 'better-sqlite3',
          connection: { directory: path.join(folder, 'data') },
        },
      },
      // Nothing else is to happen meanwhile
      catalog: { processingInterval: { hours: 24 } },
      search: {
        collators: {
          catalog: { schedule: { initialDelay: { hours: 24 } } },
        },
      },
      marketplace: {
        sources: [{ id: source, type: 'entities', target: entries }],
      },
    },
  });
  await until('The first entry', () => catalogHas(backend, 3));
  await writeEntries(entries, size);

  await idle(backend);
  const first = await timedRun(backend);
  tell('read, parsed, validated, stored', first.ms, first);
  const staged = performance.now();
  await until('The hand-over', () => handedOver(backend, size * 3), {
    seconds: 900,
    everyMs: 250,
  });
  // The catalog begins to work on the first while the last are handed over
  const handOver = await backend.measure();
  tell(
    'merged and handed over, after that',
    performance.now() - staged,
    handOver,
  );
  await until('The catalog', () => catalogHas(backend, size * 3), {
    seconds: 3_600,
    everyMs: 2_000,
  });
  tell('until the catalog shows all', performance.now() - staged);

  const mutationsBefore = handOvers(backend).length;
  await idle(backend);
  const again = await timedRun(backend);
  tell('again, with nothing changed', again.ms, again);
  const mutations = handOvers(backend).length - mutationsBefore;
  const requests = backend.lines.filter(
    line => line.includes('/api/catalog/') && !line.includes(userAgent),
  ).length;
  console.log(
    `  ${mutations} mutations because of it; ${requests} requests to the catalog by the backend itself`,
  );
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
  return { size, first };
}

/** The budgets: 50 ms a turn of the event loop, 3 s of CPU where nothing has changed. */
function tell(what, ms, used) {
  const seconds = value => `${(value / 1000).toFixed(1)} s`;
  const detail = used
    ? `, CPU ${seconds(used.cpuMs)}, longest block of the event loop ` +
      `${used.longestBlockMs.toFixed(0)} ms, peak memory ${used.peakMb.toFixed(
        0,
      )} MB`
    : '';
  console.log(`  ${what.padEnd(36)} ${seconds(ms)}${detail}`);
}

/** Waits until a backend does next to nothing. */
async function idle(backend) {
  await backend.measure();
  await until(
    'An idle backend',
    async () => (await backend.measure()).cpuMs < idleCpuMs,
    { seconds: 600, everyMs: idleWindowMs },
  );
}

/** Has the source read, and measures until that is stored. */
async function timedRun(backend) {
  const before = await lastRun(backend);
  await backend.measure();
  await backend.request(`marketplace/sources/${source}/refresh`, {
    method: 'POST',
  });
  const ended = await until(
    'The run',
    async () => {
      const last = await lastRun(backend);
      return last && last.id !== before?.id ? last : undefined;
    },
    { seconds: 900, everyMs: 100 },
  );
  if (ended.outcome === 'failed') {
    throw new Error(`The run failed: ${ended.error}`);
  }
  const used = await backend.measure();
  return {
    ...used,
    ms: new Date(ended.endedAt).getTime() - new Date(ended.startedAt).getTime(),
  };
}

async function lastRun(backend) {
  const { lastRun: last } = await backend.request(
    `marketplace/sources/${source}`,
  );
  return last;
}

async function catalogHas(backend, count) {
  const { totalItems } = await backend.request(
    `catalog/entities/by-query?${ours}&limit=0`,
  );
  return totalItems >= count;
}

function handOvers(backend) {
  return backend.lines.filter(line =>
    line.includes('Handed over to the catalog'),
  );
}

function handedOver(backend, count) {
  const counts = handOvers(backend).map(line =>
    Number(/catalog: (\d+) entit(?:y|ies)/.exec(line)?.[1] ?? 0),
  );
  return counts.reduce((sum, each) => sum + each, 0) >= count;
}
