import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { startRegistry } from '../plugins/marketplace-backend/src/__testUtils__/startRegistry.ts';
import { temporaryFolder } from '../scripts/process/temporaryFolder.mjs';
import { until } from '../scripts/testing/until.mjs';
import { againstBudget } from './budgets.mjs';
import { sqliteDatabases } from './list/databases.mjs';
import { fillCatalog } from './list/fillCatalog.mjs';
import { startListBackend } from './list/startListBackend.mjs';
import { percentiles } from './percentiles.mjs';

export const title =
  'A page of 50 plugins while a thousand packages are looked up in a registry';

const sizes = process.env.BENCH_SIZES?.split(',').map(Number) ?? [10_000];
const lookUps = Number(process.env.BENCH_LOOK_UPS ?? 1_000);
const words = ['deployments', 'costs', 'incidents', 'dashboards', 'secrets'];

/** Of what the p95 is without look-ups. */
const budget = 1.1;

/** Between two requests: one who reads, not one who hammers. */
const pauseMs = 20;

/** Without look-ups, before and after. */
const quietMs = 60_000;

/** Long enough for a renewal of the index that requests are answered from. */
const windowMs = 15_000;

export async function run() {
  const lines = [
    'Verdaccio is a process of its own, but on the same machine: what it and the',
    'requests use of the processor is part of what is measured.',
  ];
  for (const size of sizes) {
    lines.push('', ...(await measure(size)));
  }
  return lines;
}

async function measure(size) {
  const folder = await temporaryFolder();
  const registry = await startRegistry();
  const databases = sqliteDatabases(folder);
  const start = enabled =>
    startListBackend(folder, {
      database: databases.config,
      marketplace: config(folder, enabled),
    });
  try {
    console.log(`${size} plugins; ${lookUps} packages are published`);
    await publish(registry, size);
    await writePortal(folder);
    // The first start makes the tables
    await (await start(false)).stop();
    const catalog = await databases.open('catalog');
    await fillCatalog(catalog, size);
    await catalog.close();

    process.env.npm_config_registry = registry.url;
    const before = await quietly(await start(false));
    const during = await lookingUp(await start(true), folder);
    const after = await quietly(await start(false));
    const quiet = typical([...before.windows, ...after.windows]);
    const busy = typical(during.windows);
    const ratio = busy.p95 / quiet.p95;
    return [
      `${size} plugins, ${lookUps} look-ups in ${during.seconds.toFixed(0)} s`,
      row('without look-ups, before', before),
      row('with look-ups', during),
      row('without look-ups, after', after),
      `${againstBudget({
        what: 'p95 with / without look-ups:',
        value: ratio,
        budget,
        digits: 2,
      })}   p50: ${(busy.p50 / quiet.p50).toFixed(2)}`,
    ];
  } finally {
    delete process.env.npm_config_registry;
    await registry.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function config(folder, enabled) {
  return {
    // Nothing but what is published is to be looked up
    sources: [
      { id: 'one', type: 'entities', target: path.join(folder, 'entries') },
    ],
    inventory: { root: path.join(folder, 'portal') },
    registry: {
      enabled,
      // One run after the other
      schedule: {
        frequency: { seconds: 1 },
        timeout: { minutes: 10 },
        initialDelay: { seconds: 30 },
      },
    },
  };
}

/** A portal that has nothing installed, and a source that has one entry. */
async function writePortal(folder) {
  for (const [file, content] of [
    ['portal/package.json', { name: 'portal', private: true }],
    ['portal/backstage.json', { version: '1.55.0' }],
    [
      'entries/one.yaml',
      {
        apiVersion: 'marketplace.backstage.io/v1alpha1',
        kind: 'Plugin',
        metadata: { name: 'one' },
        spec: {},
      },
    ],
  ]) {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, JSON.stringify(content));
  }
}

/** Packages of the catalog, those first that are looked up first. */
async function publish(registry, size) {
  const names = Array.from({ length: size }, (_, number) => [
    `@bench/plugin-${number}`,
    `@bench/plugin-${number}-backend`,
  ])
    .flat()
    .sort();
  for (const name of names.slice(0, lookUps)) {
    await registry.publish({
      name,
      version: '1.2.3',
      description: 'Shows what changed since the last release',
      backstage: { role: 'frontend-plugin', pluginId: name.slice(7) },
      dependencies: { '@backstage/core-plugin-api': '^1.10.0' },
    });
  }
}

async function quietly(backend) {
  await warmUp(backend);
  await backend.measure();
  const enough = performance.now() + quietMs;
  const windows = await timeWhile(backend, () => performance.now() < enough);
  const { longestBlockMs } = await backend.measure();
  await backend.stop();
  return { windows, longestBlockMs };
}

async function lookingUp(backend, folder) {
  await warmUp(backend);
  const database = new Database(path.join(folder, 'data/marketplace.sqlite'), {
    readonly: true,
  });
  const found = database
    .prepare('select count(*) from registry_packages where package is not null')
    .pluck();
  await until('The first look-up', () => found.get() > 0, { everyMs: 100 });
  await backend.measure();
  const began = performance.now();
  let checkAt = 0;
  let isDone = false;
  const windows = await timeWhile(backend, () => {
    if (performance.now() > checkAt) {
      isDone = found.get() >= lookUps;
      checkAt = performance.now() + 1_000;
    }
    return !isDone;
  });
  const seconds = (performance.now() - began) / 1_000;
  const { longestBlockMs } = await backend.measure();
  database.close();
  await backend.stop();
  return { windows, seconds, longestBlockMs };
}

async function warmUp(backend) {
  await until('The marketplace', async () => {
    const { totalItems } = await page(backend, 0);
    return totalItems > 0;
  });
  const enough = performance.now() + 15_000;
  await timeWhile(backend, () => performance.now() < enough);
}

/** @returns the times of requests by window */
async function timeWhile(backend, goesOn) {
  const windows = [];
  const began = performance.now();
  for (let turn = 0; goesOn(); turn += 1) {
    const started = performance.now();
    await page(backend, turn);
    const window = Math.floor((started - began) / windowMs);
    (windows[window] ??= []).push(performance.now() - started);
    await sleep(pauseMs);
  }
  return windows;
}

/** The medians over windows: what else the machine did in one of them counts little. */
function typical(windows) {
  const all = windows.filter(times => times?.length > 50).map(percentiles);
  const median = values => percentiles(values).p50;
  return {
    p50: median(all.map(({ p50 }) => p50)),
    p95: median(all.map(({ p95 }) => p95)),
  };
}

function page(backend, turn) {
  const word = words[turn % words.length];
  return backend.request(`marketplace/plugins?limit=50&search=${word}`);
}

function row(name, { windows, longestBlockMs }) {
  const { p50, p95 } = typical(windows);
  return [
    name.padEnd(26),
    `p50 ${p50.toFixed(1)} ms`,
    `p95 ${p95.toFixed(1)} ms`,
    `longest block ${longestBlockMs.toFixed(0)} ms`,
    `${windows.flat().length} requests`,
  ].join('   ');
}
