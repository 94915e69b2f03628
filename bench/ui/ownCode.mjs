import { access } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { repositoryDir } from '../../scripts/repository.mjs';

const plugin = path.join(repositoryDir, 'plugins/marketplace/src');
const common = path.join(repositoryDir, 'plugins/marketplace-common/src');
const commonName = 'backstage-plugin-marketplace-common';

/** What every portal has loaded anyway. */
const ofEveryPortal =
  /^(@backstage\/|@material-ui\/(core|icons)|react(-dom|-router-dom)?(\/|$))/;

/**
 * What the plugin and the common library add to an app: bundled as an app would, minified,
 * gzipped, and without any other package.
 *
 * @param {string} entry below the plugin's `src`
 * @returns {Promise<{bytes: number, startBytes: number, parts: {name: string, bytes: number, packages: string[]}[]}>}
 *   how large all of it is, what is loaded with the app, and what else each part needs that
 *   is loaded with what shows it, the largest first, with packages that not every portal has;
 *   parts share code, which counts in each
 */
export async function ownCode(entry) {
  const whole = await bundle(entry, { splitting: false });
  const { outputs } = await bundle(entry, { splitting: true });
  const isStart = ([, { entryPoint }]) => entryPoint?.endsWith(`src/${entry}`);
  const [start] = Object.entries(outputs).find(isStart);
  const atStart = neededBy(start, outputs);
  const parts = Object.entries(outputs)
    .filter(([file, { entryPoint }]) => entryPoint && !atStart.has(file))
    .map(([file, { entryPoint }]) => {
      const files = [...neededBy(file, outputs)].filter(
        needed => !atStart.has(needed),
      );
      return {
        name: path.dirname(entryPoint).split('/').pop(),
        bytes: bytesOf(files, outputs),
        packages: packagesOf(files, outputs),
      };
    });
  return {
    bytes: bytesOf(Object.keys(whole.outputs), whole.outputs),
    startBytes: bytesOf([...atStart], outputs),
    parts: parts.sort((a, b) => b.bytes - a.bytes),
  };
}

/** @returns {Promise<{outputs: object}>} esbuild's, each file with its gzipped bytes */
async function bundle(entry, { splitting }) {
  const { outputFiles, metafile } = await build({
    entryPoints: [path.join(plugin, entry)],
    absWorkingDir: repositoryDir,
    outdir: 'out',
    write: false,
    metafile: true,
    bundle: true,
    splitting,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2022',
    plugins: [{ name: 'own-code', setup: onlyOwnCode }],
  });
  for (const { path: file, contents } of outputFiles) {
    const output = metafile.outputs[path.relative(repositoryDir, file)];
    output.gzipped = gzipSync(contents).length;
  }
  return metafile;
}

/** Everything else is there already, or is another package's weight. */
function onlyOwnCode({ onResolve }) {
  onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => {
    if (kind === 'entry-point') {
      return undefined;
    }
    return name === commonName
      ? { path: path.join(common, 'index.ts'), sideEffects: false }
      : { path: name, external: true, sideEffects: false };
  });
  // As TypeScript resolves: two files whose names differ in a capital are two files
  onResolve({ filter: /^\./ }, async ({ path: name, resolveDir }) => {
    const file = path.join(resolveDir, name);
    for (const ending of ['.ts', '.tsx', '/index.ts', '/index.tsx', '']) {
      if (await isThere(file + ending)) {
        return { path: file + ending, sideEffects: false };
      }
    }
    return undefined;
  });
}

function isThere(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A file, and those that a browser loads with it. */
function neededBy(first, outputs) {
  const found = new Set([first]);
  for (const file of found) {
    for (const { path: next, kind, external } of outputs[file].imports) {
      if (!external && kind === 'import-statement') {
        found.add(next);
      }
    }
  }
  return found;
}

function bytesOf(files, outputs) {
  return files.reduce((total, file) => total + outputs[file].gzipped, 0);
}

function packagesOf(files, outputs) {
  const names = files
    .flatMap(file => outputs[file].imports)
    .filter(({ external }) => external)
    .map(({ path: name }) => {
      const parts = name.split('/');
      return parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
    });
  return [...new Set(names)].filter(name => !ofEveryPortal.test(name)).sort();
}
