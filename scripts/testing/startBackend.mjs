import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { atExit } from '../process/exitActions.mjs';
import { plainError } from '../process/plainError.mjs';
import { freePort } from '../process/ports.mjs';
import { repositoryDir } from '../repository.mjs';

const probe = fileURLToPath(new URL('./probe.cjs', import.meta.url));
/** Tells requests of tests and measurements from those of the backend itself. */
export const userAgent = 'marketplace-tests';
const patienceMs = 180_000;
const toldLines = 20;
const toldLength = 300;

/**
 * Starts the portal's backend alone, as a process of its own that can be killed.
 *
 * @param {{name: string, folder: string, config: object, files?: string[], port?: number, program?: string}}
 *   options a name for its configuration file in the folder, what to configure beside this
 *   portal's own files, which of those, and another backend than the portal's
 */
export async function startBackend({
  name,
  folder,
  config,
  files = ['app-config.yaml'],
  port,
  program = 'src/index.ts',
}) {
  const listen = port ?? (await freePort());
  const url = `http://localhost:${listen}`;
  const file = path.join(folder, `${name}.json`);
  const { backend, ...rest } = config;
  await writeFile(
    file,
    JSON.stringify({
      app: { baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { port: listen, host: '127.0.0.1' },
        ...backend,
      },
      ...rest,
    }),
  );
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      '--require',
      probe,
      program,
      ...[
        ...[...files, 'app-config.serve.yaml'].map(each =>
          path.join(repositoryDir, each),
        ),
        file,
      ].flatMap(each => ['--config', each]),
    ],
    {
      cwd: path.join(repositoryDir, 'packages/backend'),
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const forget = atExit(() => child.kill('SIGKILL'));
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', line => lines.push(line));
  }
  const exited = once(child, 'exit').finally(forget);
  await answering(url, child, lines);
  const guest = await tokenOf('guest', url);

  const request = async (
    route,
    { method = 'GET', body, token = guest } = {},
  ) => {
    const response = await fetch(`${url}/api/${route}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'user-agent': userAgent,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(120_000),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(
        `${method} ${route} answered ${response.status}: ${text}`,
      );
    }
    return text ? JSON.parse(text) : undefined;
  };
  const ask = async (question, answer) => {
    child.send(question);
    // Others send messages over this wire as well
    for await (const [message] of on(child, 'message')) {
      if (message.type === answer) {
        return message;
      }
    }
    return undefined;
  };
  return {
    url,
    lines,
    request,
    pid: child.pid,
    /** A token of another way of signing in that asks for nothing, for requests. */
    tokenOf: provider => tokenOf(provider, url),
    /** What the process has used since the last call: see probe.cjs. */
    measure: () => ask('measure', 'measured'),
    /** What the process keeps in memory: see probe.cjs. */
    weigh: () => ask('weigh', 'weighed'),
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await Promise.race([exited, sleep(20_000, undefined, { ref: false })]);
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function answering(url, child, lines) {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline && !hasEnded(child)) {
    const ready = await fetch(`${url}/.backstage/health/v1/readiness`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) {
      return;
    }
    await sleep(300);
  }
  const told = lines.filter(line => !line.includes('"level":"info"'));
  throw plainError(
    `The backend did not start:\n${told
      .slice(-toldLines)
      .map(line => line.slice(0, toldLength))
      .join('\n')}`,
  );
}

// One that was killed has a signal, and no exit code
function hasEnded({ exitCode, signalCode }) {
  return exitCode !== null || signalCode !== null;
}

async function tokenOf(provider, url) {
  const response = await fetch(`${url}/api/auth/${provider}/refresh`);
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}
