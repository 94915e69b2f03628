import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const START_SECONDS = 60;

/** A real npm registry, on this machine alone, that knows what tests publish to it. */
export interface TestRegistry {
  /** With a slash at its end, as .npmrc has it. */
  url: string;
  /** Of the one user, who alone may publish, and may read packages of `@private/`. */
  token: string;
  /** Publishes one version, by default 1.0.0; the rest is as in a package.json. */
  publish(
    manifest: { name: string; version?: string } & Record<string, unknown>,
    options?: { tag?: string },
  ): Promise<void>;
  /** Says of a published version that it is deprecated. */
  deprecate(name: string, version: string, message: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts Verdaccio without uplinks, as a process of its own.
 */
export async function startRegistry(): Promise<TestRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const configFile = join(folder, 'config.yaml');
  await writeFile(configFile, configuration(folder));
  const child = spawn(
    process.execPath,
    [
      resolvePackagePath('verdaccio', 'bin/verdaccio'),
      ...['--config', configFile, '--listen', `127.0.0.1:${port}`],
    ],
    { stdio: 'ignore', cwd: folder },
  );
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    }
    await rm(folder, { recursive: true, force: true });
  };

  try {
    await untilItAnswers(url, () => child.exitCode !== null);
    const { token } = await send(url, '-/user/org.couchdb.user:tester', {
      name: 'tester',
      password: 'for tests only',
    });
    return {
      url,
      token: String(token),
      stop,
      publish: async (manifest, { tag = 'latest' } = {}) => {
        await send(
          url,
          manifest.name.replace('/', '%2f'),
          toPackument(manifest, tag),
          String(token),
        );
      },
      deprecate: async (name, version, message) => {
        const path = name.replace('/', '%2f');
        const response = await fetch(`${url}${path}?write=true`, {
          headers: { authorization: `Bearer ${token}` },
        });
        const packument = await response.json();
        packument.versions[version].deprecated = message;
        await send(url, path, packument, String(token));
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function configuration(folder: string): string {
  return `
storage: ${JSON.stringify(join(folder, 'storage'))}
web: { enable: false }
auth:
  htpasswd:
    file: ${JSON.stringify(join(folder, 'htpasswd'))}
uplinks: {}
packages:
  '@private/*': { access: $authenticated, publish: $authenticated }
  '**': { access: $all, publish: $authenticated }
log: { type: stdout, format: json, level: error }
`;
}

async function untilItAnswers(
  url: string,
  hasEnded: () => boolean,
): Promise<void> {
  for (let waited = 0; waited < START_SECONDS * 10; waited++) {
    if (hasEnded()) {
      throw new Error('The registry for tests ended before it answered');
    }
    try {
      const { ok } = await fetch(`${url}-/ping`);
      if (ok) {
        return;
      }
    } catch {
      // It does not listen yet
    }
    await delay(100);
  }
  throw new Error('The registry for tests does not answer');
}

/** What `npm publish` sends, with a tarball that holds nothing. */
function toPackument(
  {
    version = '1.0.0',
    ...manifest
  }: { name: string; version?: string } & Record<string, unknown>,
  tag: string,
) {
  const { name } = manifest;
  const file = `${name}-${version}.tgz`;
  const data = Buffer.from('nothing');
  return {
    _id: name,
    name,
    'dist-tags': { [tag]: version },
    versions: {
      [version]: {
        ...manifest,
        version,
        dist: { tarball: `http://127.0.0.1/${name}/-/${file}` },
      },
    },
    _attachments: {
      [file]: {
        content_type: 'application/octet-stream',
        data: data.toString('base64'),
        length: data.length,
      },
    },
  };
}

async function send(
  url: string,
  path: string,
  body: unknown,
  token?: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}${path}`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(
      `The registry for tests answered ${
        response.status
      } to ${path}: ${await response.text()}`,
    );
  }
  return response.json();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) {
    throw new Error('No port is free');
  }
  return address.port;
}
