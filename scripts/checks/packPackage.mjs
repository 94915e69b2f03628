import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { atExit } from '../process/exitActions.mjs';
import { captureCommand } from '../process/runCommand.mjs';
import { temporaryFolder } from '../process/temporaryFolder.mjs';
import { tarballProblems } from './tarballProblems.mjs';

/**
 * Packs a package as `npm publish` would, unpacks it, and looks at what is there.
 *
 * @param {string} dir of the package, built
 * @param {string} target folder to unpack into
 * @returns {Promise<string[]>} problems
 */
export async function packPackage(dir, target) {
  const folder = await temporaryFolder();
  const restore = await keepManifest(dir);
  const packed = await captureCommand(
    'npm',
    ['pack', '--json', '--pack-destination', folder],
    { cwd: dir, minutes: 5 },
  );
  const left = await restore();
  if (packed.code !== 0) {
    return [`npm pack failed:\n${packed.output}`];
  }
  const files = await unpack(folder, target);
  const manifest = JSON.parse(files.get('package.json'));
  return [...left, ...tarballProblems(manifest, files)];
}

async function unpack(folder, target) {
  const tarball = (await readdir(folder)).find(name => name.endsWith('.tgz'));
  await mkdir(target, { recursive: true });
  await captureCommand('tar', [
    '-xzf',
    path.join(folder, tarball),
    '-C',
    target,
    '--strip-components=1',
  ]);
  const entries = await readdir(target, {
    recursive: true,
    withFileTypes: true,
  });
  const files = new Map();
  for (const entry of entries.filter(item => item.isFile())) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    files.set(
      path.relative(target, file).split(path.sep).join('/'),
      await readFile(file, 'utf8'),
    );
  }
  return files;
}

/*
 * Packing rewrites package.json for a moment. Whatever happens meanwhile, the
 * one of the repository must be there in the end.
 */
async function keepManifest(dir) {
  const file = path.join(dir, 'package.json');
  const before = await readFile(file, 'utf8');
  const problems = [];
  const restore = atExit(async () => {
    if ((await readFile(file, 'utf8')) !== before) {
      problems.push('packing left a changed package.json behind');
      await writeFile(file, before);
    }
    await rm(`${file}-prepack`, { force: true });
  });
  return async () => {
    await restore();
    return problems;
  };
}
