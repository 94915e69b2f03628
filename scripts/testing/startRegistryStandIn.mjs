import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { devNull } from 'node:os';
import path from 'node:path';
import { atExit } from '../process/exitActions.mjs';
import { repositoryDir } from '../repository.mjs';

/** What the registry has that is not as it is installed. */
const differences = {
  '@backstage/plugin-catalog': { newer: '99.0.0' },
  '@backstage/plugin-org': { deprecated: 'Nobody looks after it any more.' },
};

/**
 * Starts what answers as an npm registry on loopback, so that a portal under test asks
 * nobody else. It has every package: one of node_modules in the version that is there, and
 * another in a first one. What it says of newer and deprecated ones is the same each time.
 *
 * @returns {Promise<{env: Record<string, string>}>} the environment in which it is used
 */
export async function startRegistryStandIn() {
  const server = createServer(async (request, response) => {
    const name = decodeURIComponent(request.url.slice(1));
    const packument = await packumentOf(name);
    response.writeHead(packument ? 200 : 404, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify(packument ?? { error: 'not found' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  atExit(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    env: {
      npm_config_registry: `http://127.0.0.1:${server.address().port}/`,
      npm_config_noproxy: '127.0.0.1',
      // The settings of whoever runs this may send scopes elsewhere
      npm_config_userconfig: devNull,
    },
  };
}

/** @param {string} name */
async function packumentOf(name) {
  if (!/^(@[\w-]+\/)?[\w-][\w.-]*$/.test(name)) {
    return undefined;
  }
  const file = path.join(repositoryDir, 'node_modules', name, 'package.json');
  const text = await readFile(file, 'utf8').catch(() => '{"version":"1.0.0"}');
  const { newer, deprecated } = differences[name] ?? {};
  const { version, ...manifest } = JSON.parse(text);
  const versions = newer ? [version, newer] : [version];
  return {
    name,
    'dist-tags': { latest: versions.at(-1) },
    versions: Object.fromEntries(
      versions.map(each => [
        each,
        { ...manifest, name, version: each, deprecated },
      ]),
    ),
    time: Object.fromEntries(
      versions.map((each, age) => [each, `2026-0${age + 1}-01T12:00:00.000Z`]),
    ),
  };
}
