import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProcessGroup } from './ProcessGroup.mjs';

// A command that starts another one, tells its process id, and waits
const parent = `
  const child = require('node:child_process').spawn('sleep', ['60']);
  console.log(child.pid);
  setInterval(() => {}, 1000);`;

async function firstLine(stream) {
  const [text] = await once(stream.setEncoding('utf8'), 'data');
  return text.trim();
}

async function isGone(pid) {
  for (let i = 0; i < 100; i += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await sleep(50);
  }
  return false;
}

test('answers the exit code of the command', async () => {
  const group = ProcessGroup.start('node', ['-e', 'process.exit(3)']);
  assert.equal(await group.exitWithin(1), 3);
});

test('a command that is not there fails', async () => {
  const group = ProcessGroup.start('no-such-command', [], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  assert.equal(await group.exitWithin(1), 127);
});

test('ends a command that takes too long', async () => {
  const group = ProcessGroup.start('sleep', ['60']);
  assert.equal(await group.exitWithin(0.005), undefined);
  assert.equal(group.running, false);
});

test('ends what the command has started too', async () => {
  const group = ProcessGroup.start('node', ['-e', parent], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = Number(await firstLine(group.stdout));
  await group.end();
  assert.ok(await isGone(pid));
});

test('the group ends when the process that started it is killed', async () => {
  const script = `
    const { ProcessGroup } = await import(${JSON.stringify(
      new URL('./ProcessGroup.mjs', import.meta.url).href,
    )});
    ProcessGroup.start('node', ['-e', ${JSON.stringify(parent)}]);`;
  const starter = spawn(
    process.execPath,
    ['--input-type=module', '-e', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const pid = Number(await firstLine(starter.stdout));
  starter.kill('SIGKILL');
  assert.ok(await isGone(pid));
});
