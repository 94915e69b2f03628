import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeEntries } from '../../bench/ingest/entries.mjs';
import { temporaryFolder } from '../../scripts/process/temporaryFolder.mjs';
import { startBackend } from '../../scripts/testing/startBackend.mjs';
import { startPostgres } from '../../scripts/testing/startPostgres.mjs';
import { until } from '../../scripts/testing/until.mjs';
import { startCountingRegistry } from './countingRegistry.mjs';

let postgres;
let registry;
let folder;
const running = [];

before(async () => {
  postgres = await startPostgres();
  registry = await startCountingRegistry();
  folder = await temporaryFolder();
  await writeEntries(path.join(folder, 'entries'), 2);
});

afterEach(async () => {
  await Promise.all(running.splice(0).map(backend => backend.stop()));
});

after(async () => {
  registry?.stop();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A portal whose app has one plugin, as a repository of its own. */
async function writeRepository(name, plugin) {
  const root = path.join(folder, name);
  const files = {
    'package.json': { name: 'root', private: true, workspaces: ['packages/*'] },
    'backstage.json': { version: '1.55.0' },
    'packages/app/package.json': {
      name: 'app',
      backstage: { role: 'frontend' },
      dependencies: { [plugin]: '^1.0.0' },
    },
    [`node_modules/${plugin}/package.json`]: {
      name: plugin,
      version: '1.2.3',
      backstage: { role: 'frontend-plugin' },
    },
  };
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), JSON.stringify(content));
  }
  await writeFile(path.join(root, '.npmrc'), `registry=${registry.url}\n`);
  return root;
}

/** A backend of an instance; those of one prefix share their databases. */
async function start(name, { prefix, instance, root, lookUps }) {
  const backend = await startBackend({
    name,
    folder,
    config: {
      backend: {
        database: {
          client: 'pg',
          connection: postgres.connectionString,
          prefix,
        },
      },
      marketplace: {
        sources: [
          {
            id: 'acme',
            type: 'entities',
            target: path.join(folder, 'entries'),
          },
        ],
        inventory: { instance, root },
        registry: lookUps ?? { enabled: false },
      },
    },
  });
  running.push(backend);
  return backend;
}

const packagesOf = async (backend, instance) => {
  const { items } = await backend.request(
    `marketplace/instances/${instance}/packages?limit=100`,
  );
  return items
    .map(({ packageName }) => packageName)
    .filter(packageName => packageName.startsWith('acme-'));
};

test('two portals on one database know what each of them has', async () => {
  // One after the other: migrations of an empty database cannot be shared
  const prefix = 'portals_';
  const first = await start('first', {
    prefix,
    instance: 'production',
    root: await writeRepository('production', 'acme-one'),
  });
  const second = await start('second', {
    prefix,
    instance: 'staging',
    root: await writeRepository('staging', 'acme-two'),
  });
  for (const [backend, current] of [
    [first, 'production'],
    [second, 'staging'],
  ]) {
    const items = await until('Both instances', async () => {
      const answer = await backend.request('marketplace/instances');
      return answer.items.length === 2 && answer.items;
    });
    assert.deepEqual(
      items.map(({ id, current: isCurrent }) => [id, isCurrent]),
      [
        [current, true],
        [current === 'staging' ? 'production' : 'staging', false],
      ],
    );
    for (const [instance, name] of [
      ['production', 'acme-one'],
      ['staging', 'acme-two'],
    ]) {
      await until(`${name} of ${instance}`, async () => {
        const names = await packagesOf(backend, instance).catch(() => []);
        return (
          names.length > 0 && assert.deepEqual(names, [name]) === undefined
        );
      });
    }
  }
});

test('two replicas look a package up once, and both know what came of it', async () => {
  const options = {
    prefix: 'replicas_',
    instance: 'production',
    root: await writeRepository('replicated', 'acme-one'),
    lookUps: {
      schedule: {
        frequency: { seconds: 3 },
        timeout: { minutes: 1 },
        initialDelay: { seconds: 1 },
      },
    },
  };
  const replicas = [
    await start('replica-1', options),
    await start('replica-2', options),
  ];
  for (const replica of replicas) {
    await until('The latest version', async () => {
      const { items } = await replica.request(
        'marketplace/instances/production/packages?search=acme-one',
      );
      return items[0]?.status.freshness.latest === '1.5.0';
    });
  }
  const { registry: progress } = await replicas[0].request(
    'marketplace/overview',
  );
  assert.equal(progress.failed, 0, progress.failure);
  // Both have had their chances to ask again
  await sleep(10_000);
  assert.deepEqual(
    [...registry.counts].filter(([, count]) => count > 1),
    [],
  );
  assert.equal(registry.counts.get('acme-one'), 1);
});
