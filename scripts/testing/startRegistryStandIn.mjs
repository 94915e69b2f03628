import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { devNull } from 'node:os';
import path from 'node:path';
import { atExit } from '../process/exitActions.mjs';
import { repositoryDir } from '../repository.mjs';
import { archivedPackages } from './archivedPackages.mjs';
import { packArchive } from './packArchive.mjs';

/** What the registry has that is not as it is installed. */
const differences = {
  '@backstage/plugin-catalog': { newer: '99.0.0' },
  '@backstage/plugin-org': { deprecated: 'Nobody looks after it any more.' },
};

/** The address of an archive is that of its package, and this. */
const archivePath = '/-/archive.tgz';

/**
 * Starts what answers as an npm registry on loopback, so that a portal under test asks
 * nobody else. It has every package: one of node_modules in the version that is there, and
 * another in a first one. What it says of newer and deprecated ones is the same each time.
 * Archives it has of {@link archivedPackages} alone.
 *
 * @returns {Promise<{env: Record<string, string>}>} the environment in which it is used
 */
export async function startRegistryStandIn() {
  const archives = await packedArchives();
  const server = createServer(async (request, response) => {
    const wanted = decodeURIComponent(request.url.slice(1));
    const name = wanted.replace(archivePath, '');
    const archive = archives.get(name);
    if (archive && name !== wanted) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      response.end(archive);
      return;
    }
    const packument = archive
      ? archivedPackument(name, archive, `http://${request.headers.host}/`)
      : await packumentOf(wanted);
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

async function packedArchives() {
  const archives = new Map();
  for (const [name, { manifest, files }] of Object.entries(archivedPackages)) {
    const text = JSON.stringify({ name, ...manifest });
    archives.set(name, await packArchive({ 'package.json': text, ...files }));
  }
  return archives;
}

function archivedPackument(name, archive, registry) {
  const { manifest } = archivedPackages[name];
  const { version } = manifest;
  const hash = createHash('sha512').update(archive).digest('base64');
  const dist = {
    tarball: `${registry}${name}${archivePath}`,
    integrity: `sha512-${hash}`,
  };
  return {
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { name, ...manifest, dist } },
    time: { [version]: '2026-01-01T12:00:00.000Z' },
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
