import { fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../scripts/process/temporaryFolder.mjs';
import { writeLockfile, writeRepository } from './scan/repository.mjs';

export const title =
  'Taking the inventory of a repository with 2,600 packages in node_modules';

const count = 2_600;
const rounds = 5;
const budgetMs = 1_000;
const budgetBlockMs = 50;

/** Medians; the same files read plainly, in the same process, are what a scan is compared with. */
export async function run() {
  const root = path.join(await temporaryFolder(), 'portal');
  const packages = await writeRepository(root, count);
  const lines = [];
  for (const kind of ['yarn.lock', 'package-lock.json']) {
    const size = await writeLockfile(root, kind, packages);
    const figures = await measure(root);
    lines.push(
      `${kind} of ${(size / 1024 / 1024).toFixed(1)} MB; ${
        figures.packages
      } packages declared`,
      tell('readdir, readFile and JSON.parse', figures.plain),
      tell('scan: what is declared', figures.declared),
      tell('scan: all of node_modules', figures.all, figures.plain),
      '',
    );
  }
  await rm(root, { recursive: true, force: true });
  return lines;
}

function measure(root) {
  const script = fileURLToPath(new URL('./scan/measure.cjs', import.meta.url));
  const transform = createRequire(import.meta.url).resolve(
    '@backstage/cli/config/nodeTransform.cjs',
  );
  const child = fork(script, [root, String(rounds)], {
    execArgv: ['--require', transform],
  });
  return new Promise((resolve, reject) => {
    // What makes TypeScript run sends messages as well
    child.on('message', message => message.plain && resolve(message));
    child.on('exit', code =>
      reject(new Error(`The measurement ended with ${code}`)),
    );
  });
}

function tell(what, { ms, longestBlockMs }, plain) {
  const verdict = (value, budget) =>
    `${value <= budget ? 'within' : 'OVER'} ${budget} ms`;
  const budgets = plain
    ? ` (${(ms / plain.ms).toFixed(1)} times as long; ${verdict(
        ms,
        budgetMs,
      )}, ${verdict(longestBlockMs, budgetBlockMs)})`
    : '';
  return `  ${what.padEnd(34)} ${ms.toFixed(
    0,
  )} ms, longest turn ${longestBlockMs.toFixed(0)} ms of CPU${budgets}`;
}
