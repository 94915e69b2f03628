import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { plainError } from '../process/plainError.mjs';
import { freePort } from '../process/ports.mjs';
import { ProcessGroup } from '../process/ProcessGroup.mjs';
import { temporaryFolder } from '../process/temporaryFolder.mjs';

const server = fileURLToPath(new URL('./postgresServer.mjs', import.meta.url));
const patienceMs = 120_000;

/** Starts an empty PostgreSQL on a free port of loopback. */
export async function startPostgres() {
  const folder = await temporaryFolder();
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const group = ProcessGroup.start('node', [server, folder, String(port)], {
    env: { PASSWORD: password },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await started(group);
  return {
    connectionString: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: () => group.end(),
  };
}

function started(group) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = why =>
      reject(plainError(`PostgreSQL did not start: ${why}\n${output}`));
    const timer = setTimeout(() => fail('it took too long'), patienceMs);
    group.exited.then(code => fail(`exit code ${code}`), reject);
    const listen = text => {
      output += text;
      if (output.includes('ready to accept connections')) {
        clearTimeout(timer);
        resolve();
      }
    };
    group.stdout.setEncoding('utf8').on('data', listen);
    group.stderr.setEncoding('utf8').on('data', listen);
  });
}
