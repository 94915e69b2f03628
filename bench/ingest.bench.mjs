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
  const lines = [];
  const results = [];
  for (const size of sizes) {
    const result = await ingest(size);
    results.push(result);
    lines.push(...describe(result), '');
  }
  const [small, large] = results;
  const perEntry = ({ size, first }) => first.cpuMs / size;
  lines.push(
    `CPU per plugin of the first reading, ${large.size} against ${small.size}: ` +
      `${(perEntry(large) / perEntry(small)).toFixed(2)} (flat is 1)`,
  );
  return lines;
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
  const staged = performance.now();
  await until('The hand-over', () => handedOver(backend, size * 3), {
    seconds: 900,
    everyMs: 250,
  });
  const handOverMs = performance.now() - staged;
  const handOver = await backend.measure();
  await until('The catalog', () => catalogHas(backend, size * 3), {
    seconds: 3_600,
    everyMs: 2_000,
  });
  const catalogMs = performance.now() - staged;

  const mutationsBefore = handOvers(backend).length;
  await idle(backend);
  const again = await timedRun(backend);
  const mutations = handOvers(backend).length - mutationsBefore;
  const requests = backend.lines.filter(
    line => line.includes('/api/catalog/') && !line.includes(userAgent),
  ).length;
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
  return {
    size,
    first,
    handOver,
    handOverMs,
    catalogMs,
    again,
    mutations,
    requests,
  };
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
    Number(/catalog: (\d+) entities/.exec(line)?.[1] ?? 0),
  );
  return counts.reduce((sum, each) => sum + each, 0) >= count;
}

function describe(result) {
  const { size, first, handOver, handOverMs, catalogMs, again } = result;
  const seconds = ms => `${(ms / 1000).toFixed(1)} s`;
  return [
    `${size} plugins, ${size * 2} packages`,
    `  read, parsed, validated, stored     ${seconds(first.ms)}, CPU ${seconds(
      first.cpuMs,
    )}, longest block of the event loop ${first.longestBlockMs.toFixed(
      0,
    )} ms (budget 50), peak memory ${first.peakMb.toFixed(0)} MB`,
    `  merged and handed to the catalog    ${seconds(
      handOverMs,
    )} later; longest block ${handOver.longestBlockMs.toFixed(
      0,
    )} ms, the catalog's own work included`,
    `  until the catalog shows all         ${seconds(catalogMs)}`,
    `  again, with nothing changed         ${seconds(again.ms)}, CPU ${seconds(
      again.cpuMs,
    )} (budget 3 s), longest block ${again.longestBlockMs.toFixed(0)} ms, ${
      result.mutations
    } mutations`,
    `  requests of ingestion to the catalog: ${result.requests}`,
  ];
}
