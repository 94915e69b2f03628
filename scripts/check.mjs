/*
 * npm run check: everything that can be said about the code without running it.
 * One line a step; what a step has to say only when it fails. `npm run check --
 * lint` runs the steps whose names contain the word.
 */
import path from 'node:path';
import { main } from './process/main.mjs';
import { temporaryFolder } from './process/temporaryFolder.mjs';
import { captureCommand } from './process/runCommand.mjs';
import { lockfileHosts } from './checks/lockfileHosts.mjs';
import { loadPacked } from './checks/loadPacked.mjs';
import { packPackage } from './checks/packPackage.mjs';
import { publishablePackages } from './publishablePackages.mjs';

let unpacked;

const steps = [
  { name: 'types', run: () => command('tsc', []) },
  {
    name: 'lint of the packages',
    run: () =>
      command('backstage-cli', [
        ...['repo', 'lint', '--max-warnings', '0', '--format', 'stylish'],
      ]),
  },
  {
    name: 'lint of scripts, e2e and bench',
    run: () =>
      command('eslint', [
        '--ext',
        '.mjs,.ts',
        '--max-warnings',
        '0',
        '--no-error-on-unmatched-pattern',
        'scripts',
        'e2e',
        'bench',
      ]),
  },
  { name: 'formatting', run: () => command('prettier', ['--check', '.']) },
  { name: 'lockfile names no host', run: async () => lockfileHosts() },
  ...publishablePackages().flatMap(({ dir, manifest }) => [
    {
      name: `build of ${manifest.name}`,
      run: () => command('backstage-cli', ['package', 'build'], { cwd: dir }),
    },
    {
      name: `package contents of ${manifest.name}`,
      run: async () => packPackage(dir, await unpackedDir(manifest.name)),
    },
  ]),
  {
    name: 'package of the backend loads in plain Node',
    run: async () => loadPacked(await unpackedDir('')),
  },
];

await main(async () => {
  const word = process.argv[2] ?? '';
  const chosen = steps.filter(({ name }) => name.includes(word));
  const failed = [];
  for (const { name, run } of chosen) {
    const started = Date.now();
    const problems = await problemsOf(run);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${problems.length ? 'FAILED' : 'ok'}  ${name} (${seconds} s)`);
    if (problems.length > 0) {
      failed.push(name);
      console.log(problems.join('\n'));
    }
  }
  if (failed.length > 0) {
    console.log(`\nFailed: ${failed.join('; ')}`);
  }
  console.log(
    `${chosen.length - failed.length} passed, ${failed.length} failed`,
  );
  return failed.length === 0 && chosen.length > 0 ? 0 : 1;
});

// All side by side in one node_modules, as where they will be installed
async function unpackedDir(name) {
  unpacked ??= temporaryFolder();
  return path.join(await unpacked, 'node_modules', name);
}

async function command(name, args, options) {
  const { code, output } = await captureCommand(name, args, options);
  return code === 0 ? [] : [output.trim() || `${name}: exit code ${code}`];
}

// A step that breaks must not keep the others from being run
async function problemsOf(run) {
  try {
    return await run();
  } catch (error) {
    return [error.stack];
  }
}
