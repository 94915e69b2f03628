import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeEntries } from '../../bench/ingest/entries.mjs';
import { temporaryFolder } from '../../scripts/process/temporaryFolder.mjs';
import { startBackend } from '../../scripts/testing/startBackend.mjs';
import { startPostgres } from '../../scripts/testing/startPostgres.mjs';
import { until } from '../../scripts/testing/until.mjs';
import { startDatabaseProxy } from './databaseProxy.mjs';

const ours =
  'filter=metadata.annotations.marketplace.backstage.io/sources=acme';

/** Long enough to be met in the middle of its work. */
const many = 800;

let postgres;
let proxy;
let folder;
let turn = 0;
const running = [];

before(async () => {
  postgres = await startPostgres();
  proxy = await startDatabaseProxy(postgres.connectionString);
});

after(async () => {
  proxy?.stop();
  await postgres?.stop();
});

afterEach(async () => {
  await Promise.all(running.splice(0).map(backend => backend.stop()));
  await rm(folder, { recursive: true, force: true });
});

/** A folder of entries, and a database of its own for the replicas of a test. */
async function setUp({ timeout = { seconds: 30 } } = {}) {
  folder = await temporaryFolder();
  turn += 1;
  const prefix = `replicas_${turn}_`;
  const entries = path.join(folder, 'entries');
  await writeEntries(entries, 2);
  const start = async name => {
    const backend = await startBackend({
      name,
      folder,
      config: {
        backend: {
          database: { client: 'pg', connection: proxy.connection, prefix },
        },
        catalog: { processingInterval: { hours: 24 } },
        marketplace: {
          sources: [
            {
              id: 'acme',
              type: 'entities',
              target: entries,
              schedule: {
                frequency: { hours: 1 },
                // How long a run that was killed keeps the next one waiting
                timeout,
                initialDelay: { seconds: 2 },
              },
            },
          ],
        },
      },
    });
    running.push(backend);
    return backend;
  };
  return { entries, start };
}

const source = backend => backend.request('marketplace/sources/acme');
const refresh = backend =>
  backend.request('marketplace/sources/acme/refresh', { method: 'POST' });

function catalogHas(backend, count, options) {
  return until(
    `A catalog of ${count} entities`,
    async () => {
      const { totalItems } = await backend.request(
        `catalog/entities/by-query?${ours}&limit=0`,
      );
      return totalItems === count;
    },
    { seconds: 300, ...options },
  );
}

test('another replica goes on when the one that ingests is killed', async () => {
  const { entries, start } = await setUp();
  const first = await start('first');
  await catalogHas(first, 6);
  await until('An idle source', async () => !(await source(first)).running);

  await writeEntries(entries, many);
  await refresh(first);
  await until(
    'A run under way',
    async () => (await source(first)).runs[0].outcome === 'running',
    { everyMs: 20 },
  );
  await first.kill();
  running.splice(running.indexOf(first), 1);

  const second = await start('second');
  const found = await source(second);
  assert.equal(found.runs[0].outcome, 'running');
  assert.equal(found.entities, 6);
  // Its lock runs out, and the next run tells what became of it
  await until(
    'All entries',
    async () => {
      await refresh(second).catch(() => {});
      return (await source(second)).entities === many * 3;
    },
    { seconds: 180, everyMs: 2_000 },
  );
  const outcomes = (await source(second)).runs.map(({ outcome }) => outcome);
  assert.ok(outcomes.includes('interrupted'), outcomes.join());
  await catalogHas(second, many * 3);
});

test('two replicas read a source once, and hand each entity over once', async () => {
  const { entries, start } = await setUp();
  // One after the other: migrations of an empty database cannot be shared
  const first = await start('first');
  const second = await start('second');
  await catalogHas(first, 6);
  await until('An idle source', async () => !(await source(first)).running);
  const runsBefore = (await source(first)).runs.length;

  await writeEntries(entries, 40);
  await Promise.allSettled([refresh(first), refresh(second)]);
  await catalogHas(second, 120);
  const { runs, running: busy } = await source(second);
  assert.equal(busy, false);
  assert.equal(runs[0].outcome, 'changed');
  assert.equal(runs[0].added, 114);
  assert.equal(runs.length, runsBefore + 1);
  const handedOver = [first, second]
    .flatMap(({ lines }) => lines)
    .map(line => /to the catalog: (\d+) entit(?:y|ies)/.exec(line)?.[1])
    .filter(Boolean);
  assert.equal(
    handedOver.reduce((sum, count) => sum + Number(count), 0),
    120,
  );
});

test('a database that is away for half a minute costs nothing', async () => {
  const { entries, start } = await setUp({ timeout: { minutes: 5 } });
  const backend = await start('only');
  await catalogHas(backend, 6);
  await until('An idle source', async () => !(await source(backend)).running);

  await writeEntries(entries, many);
  await refresh(backend);
  const { id } = await until(
    'A run under way',
    async () => {
      const { runs } = await source(backend);
      return runs[0].outcome === 'running' && runs[0];
    },
    { everyMs: 20 },
  );
  proxy.cut();
  await sleep(30_000);
  proxy.mend();
  // That very run, without anybody asking again
  const ended = await until(
    'The end of the run',
    async () => {
      const run = (await source(backend)).runs.find(each => each.id === id);
      return run.outcome !== 'running' && run;
    },
    { seconds: 180, everyMs: 1_000 },
  );
  assert.equal(ended.outcome, 'changed', ended.error);
  assert.equal(ended.removed, 0);
  await catalogHas(backend, many * 3);
});
