import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { writeEntries } from '../../bench/ingest/entries.mjs';
import { temporaryFolder } from '../../scripts/process/temporaryFolder.mjs';
import { repositoryDir } from '../../scripts/repository.mjs';
import { startBackend } from '../../scripts/testing/startBackend.mjs';
import { startPostgres } from '../../scripts/testing/startPostgres.mjs';
import { until } from '../../scripts/testing/until.mjs';
import { startCountingRegistry } from './countingRegistry.mjs';

const command = path.join(
  repositoryDir,
  'plugins/marketplace-backend/bin/backstage-plugin-marketplace-backend.js',
);
const token = 'a-token-that-may-send-inventories';

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

/** A portal whose app has some plugins, as a repository of its own. */
async function writeRepository(name, ...plugins) {
  const root = path.join(folder, name);
  const files = {
    'package.json': { name: 'root', private: true, workspaces: ['packages/*'] },
    'backstage.json': { version: '1.55.0' },
    'packages/app/package.json': {
      name: 'app',
      backstage: { role: 'frontend' },
      dependencies: Object.fromEntries(plugins.map(each => [each, '^1.0.0'])),
    },
  };
  for (const plugin of plugins) {
    files[`node_modules/${plugin}/package.json`] = {
      name: plugin,
      version: '1.2.3',
      backstage: { role: 'frontend-plugin' },
    };
  }
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), JSON.stringify(content));
  }
  await writeFile(path.join(root, '.npmrc'), `registry=${registry.url}\n`);
  return root;
}

/** A backend of an instance; those of one prefix share their databases. */
async function start(
  name,
  { prefix, instance, root, lookUps, schedule, auth },
) {
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
        auth,
      },
      marketplace: {
        sources: [
          {
            id: 'acme',
            type: 'entities',
            target: path.join(folder, 'entries'),
          },
        ],
        inventory: { instance, root, schedule },
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

/** Waits until a backend tells that an instance has these plugins, and no others. */
const untilKnown = (backend, instance, names) =>
  until(`${names} of ${instance}`, async () => {
    const known = await packagesOf(backend, instance).catch(() => []);
    return known.join() === names.join();
  });

test('two portals on one database know what each of them has, and look again on their schedules', async () => {
  // One after the other: migrations of an empty database cannot be shared
  const options = {
    prefix: 'portals_',
    schedule: {
      frequency: { seconds: 3 },
      timeout: { minutes: 1 },
      initialDelay: { seconds: 1 },
    },
  };
  const backends = [];
  for (const [instance, plugin] of [
    ['production', 'acme-one'],
    ['staging', 'acme-two'],
  ]) {
    const root = await writeRepository(instance, plugin);
    backends.push(await start(instance, { ...options, instance, root }));
  }
  const [production, staging] = backends;
  for (const [backend, ids] of [
    [production, ['production', 'staging']],
    [staging, ['staging', 'production']],
  ]) {
    await untilKnown(backend, 'production', ['acme-one']);
    await untilKnown(backend, 'staging', ['acme-two']);
    const { items } = await backend.request('marketplace/instances');
    assert.deepEqual(
      items.map(({ id, current }) => [id, current]),
      [
        [ids[0], true],
        [ids[1], false],
      ],
    );
  }
  // What is installed later is seen by the schedule alone
  await writeRepository('production', 'acme-one', 'acme-three');
  await writeRepository('staging', 'acme-four', 'acme-two');
  for (const backend of backends) {
    await untilKnown(backend, 'production', ['acme-one', 'acme-three']);
    await untilKnown(backend, 'staging', ['acme-four', 'acme-two']);
  }
});

test('a build sends its inventory with a token that is good for nothing else', async () => {
  const backend = await start('receiver', {
    prefix: 'receiver_',
    instance: 'production',
    root: await writeRepository('receiver', 'acme-one'),
    auth: {
      externalAccess: [
        {
          type: 'static',
          options: { token, subject: 'inventory-of-team-b' },
          accessRestrictions: [
            {
              plugin: 'marketplace',
              permission: 'marketplace.inventory.update',
            },
          ],
        },
      ],
    },
  });
  const root = await writeRepository('team-b', 'acme-two');
  const send = secret =>
    promisify(execFile)(
      process.execPath,
      [
        ...[command, 'inventory', '--root', root, '--instance', 'team-b'],
        ...['--send', `${backend.url}/api/marketplace`],
      ],
      { env: { ...process.env, MARKETPLACE_TOKEN: secret } },
    ).then(
      ({ stderr }) => ({ code: 0, stderr }),
      ({ code, stderr }) => ({ code, stderr }),
    );

  const refused = await send('some-other-token');
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /answered 401 .*MARKETPLACE_TOKEN/);
  assert.doesNotMatch(refused.stderr, /some-other-token/);

  const sent = await send(token);
  // No lockfile here: that is told as a finding, and nothing is incomplete
  assert.equal(sent.code, 0, sent.stderr);
  assert.match(sent.stderr, /^Sent 1 package and .* of 'team-b' to /m);
  await untilKnown(backend, 'team-b', ['acme-two']);
  const { items } = await backend.request('marketplace/instances');
  const teamB = items.find(({ id }) => id === 'team-b');
  assert.equal(teamB.origin, 'report');
  assert.equal(teamB.backstageVersion, '1.55.0');
  assert.equal(teamB.current, false);

  for (const route of ['marketplace/instances', 'catalog/entities']) {
    await assert.rejects(backend.request(route, { token }), / answered 403: /);
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
