import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainError } from '../process/plainError.mjs';
import { freePort } from '../process/ports.mjs';
import { ProcessGroup } from '../process/ProcessGroup.mjs';
import { temporaryFolder } from '../process/temporaryFolder.mjs';

const serve = fileURLToPath(new URL('../serve.mjs', import.meta.url));
const patienceMs = 300_000;
const keptLines = 80;

/**
 * Starts what `npm run serve` starts, on a free port and with an empty database,
 * and waits for its ready line.
 *
 * @param {{args?: string[], env?: Record<string, string>}} options arguments of that command,
 *   and what to add to its environment
 */
export async function startServedPortal({ args = [], env } = {}) {
  const folder = await temporaryFolder();
  const port = await freePort();
  const config = path.join(folder, 'app-config.yaml');
  // JSON is YAML
  await writeFile(
    config,
    JSON.stringify({
      backend: {
        listen: { port },
        database: {
          client: 'better-sqlite3',
          connection: { directory: path.join(folder, 'data') },
        },
      },
    }),
  );
  const group = ProcessGroup.start(
    'node',
    [serve, '--no-local', '--config', config, ...args],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const lines = collectLines(group);
  const ready = await readyLine(group, lines);
  console.log(ready);
  return {
    url: new URL(ready.split(': ').at(-1)).origin,
    lastLines: () => lines.slice(-keptLines).join('\n'),
    stop: () => group.end(),
  };
}

function collectLines(group) {
  const lines = [];
  for (const stream of [group.stdout, group.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', text => {
      const parts = (rest + text).split('\n');
      rest = parts.pop();
      lines.push(...parts);
      lines.splice(0, lines.length - 10 * keptLines);
    });
  }
  return lines;
}

async function readyLine(group, lines) {
  const deadline = Date.now() + patienceMs;
  while (group.running && Date.now() < deadline) {
    const line = lines.find(text => text.includes('Marketplace is ready'));
    if (line) {
      return line;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  const why = group.running ? 'was not ready in time' : 'ended';
  throw plainError(
    `The served portal ${why}:\n${lines.slice(-keptLines).join('\n')}`,
  );
}
