import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedFiles, tarballProblems } from './tarballProblems.mjs';

const manifest = {
  name: 'a',
  main: 'dist/index.cjs.js',
  types: './dist/index.d.ts',
  typesVersions: { '*': { legacy: ['dist/legacy.d.ts'] } },
  configSchema: 'config.schema.json',
  exports: {
    '.': {
      backstage: '@backstage/BackendFeature',
      types: './dist/index.d.ts',
      default: './dist/index.cjs.js',
    },
    './package.json': './package.json',
  },
};

function files(...paths) {
  return new Map(['package.json', 'README.md', ...paths].map(p => [p, '{}']));
}

const complete = [
  'dist/index.cjs.js',
  'dist/index.d.ts',
  'dist/legacy.d.ts',
  'config.schema.json',
];

test('finds every file that package.json names', () => {
  assert.deepEqual(namedFiles(manifest), [...complete, 'package.json']);
  assert.deepEqual(tarballProblems(manifest, files(...complete)), []);
});

test('reports a file that is named but not packed', () => {
  assert.deepEqual(tarballProblems(manifest, files(...complete.slice(1))), [
    'package.json names dist/index.cjs.js, which is not in the package',
  ]);
});

test('reports what the backend cannot work without', () => {
  const backend = { name: 'backstage-plugin-marketplace-backend' };
  assert.deepEqual(
    tarballProblems(backend, files('index/a.yaml', 'migrations/1.js')),
    ['src/schema/openapi.yaml is not in the package'],
  );
});

test('reports tests and paths of this machine', () => {
  const packed = files(...complete, 'dist/a.test.js', 'dist/b.js.map');
  packed.set('dist/b.js.map', JSON.stringify({ sources: ['/home/me/b.ts'] }));
  assert.deepEqual(tarballProblems(manifest, packed), [
    'dist/a.test.js is for tests, not for adopters',
    'dist/b.js.map names a path of the machine that built it',
  ]);
});

test('reports files that only capitals tell apart', () => {
  const packed = files(...complete, 'dist/Time.esm.js', 'dist/time.esm.js');
  assert.deepEqual(tarballProblems(manifest, packed), [
    'dist/Time.esm.js and dist/time.esm.js are one file to macOS and Windows: rename one',
  ]);
});

test('reports what has no type', () => {
  const packed = files(...complete);
  packed.set('dist/legacy.d.ts', 'declare const Item: typeof undefined;\n');
  assert.deepEqual(tarballProblems(manifest, packed), [
    'dist/legacy.d.ts has no type for Item: what it is made of is @internal',
  ]);
});
