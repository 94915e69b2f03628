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
 * @param {{args?: string[], env?: Record<string, string>, config?: object}} options arguments
 *   of that command, and what to add to its environment and to its configuration
 */
export async function startServedPortal({ args = [], env, config } = {}) {
  const folder = await temporaryFolder();
  const port = await freePort();
  const configFile = path.join(folder, 'app-config.yaml');
  // JSON is YAML
  await writeFile(
    configFile,
    JSON.stringify({
      ...config,
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
    [serve, '--no-local', '--config', configFile, ...args],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const lines = collectLines(group);
  const ready = await readyLine(group, lines);
  console.log(ready);
  return {
    url: new URL(ready.split(': ').at(-1)).origin,
    /** The end of its log, without requests that went well. */
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
      lines.push(...parts.filter(line => !isAnswered(line)));
      lines.splice(0, lines.length - 10 * keptLines);
    });
  }
  return lines;
}

// Of these there are thousands
function isAnswered(line) {
  return (
    /"type":"incomingRequest"/.test(line) && /"status":[123]\d\d\b/.test(line)
  );
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
