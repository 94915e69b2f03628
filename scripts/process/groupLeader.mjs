/*
 * Leads the process group of one command (its arguments). It ends with the
 * command, and ends the whole group when the process that started it is gone:
 * also after a SIGKILL, which no process can answer by itself.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const graceMs = 10_000;
const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: 'inherit' });

child.on('error', error => {
  console.error(`Cannot run ${command}: ${error.message}`);
  process.exit(127);
});
child.on('exit', (code, signal) => {
  process.exit(code ?? 128 + constants.signals[signal]);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}

process.on('disconnect', () => {
  child.removeAllListeners('exit');
  child.on('exit', endGroup);
  child.kill('SIGTERM');
  setTimeout(endGroup, graceMs);
});

function endGroup() {
  process.kill(-process.pid, 'SIGKILL');
}
