import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const workspaces = [
  { folder: 'packages/app', role: 'frontend', dependencies: 120 },
  { folder: 'packages/backend', role: 'backend', dependencies: 80 },
  ...Array.from({ length: 30 }, (_, index) => ({
    folder: `plugins/own-${index}`,
    role: index % 2 ? 'backend-plugin' : 'frontend-plugin',
    dependencies: 12,
  })),
];

/** Writes a portal's repository with so many packages in node_modules. */
export async function writeRepository(root, count) {
  const packages = Array.from({ length: count }, (_, index) => manifest(index));
  await writeJson(root, {
    name: 'root',
    private: true,
    workspaces: ['packages/*', 'plugins/*'],
  });
  await writeFile(path.join(root, 'backstage.json'), '{"version":"1.55.0"}');
  let next = 0;
  for (const { folder, role, dependencies } of workspaces) {
    const first = next;
    const own = Array.from(
      { length: dependencies },
      (_, index) => packages[(first + index * 7) % count],
    );
    next += dependencies * 7;
    await writeJson(path.join(root, folder), {
      name: path.basename(folder),
      version: '0.1.0',
      backstage: { role, pluginId: path.basename(folder) },
      dependencies: Object.fromEntries(
        own.map(({ name, version }) => [name, `^${version}`]),
      ),
    });
  }
  for (const each of packages) {
    await writeJson(path.join(root, 'node_modules', each.name), each);
  }
  return packages;
}

/** Leaves the repository with one lockfile, and answers its size. */
export async function writeLockfile(root, kind, packages) {
  for (const file of ['yarn.lock', 'package-lock.json']) {
    await rm(path.join(root, file), { force: true });
  }
  const text = kind === 'yarn.lock' ? yarnLock(packages) : npmLock(packages);
  await writeFile(path.join(root, kind), text);
  return text.length;
}

/** About as large as real ones are. */
function manifest(index) {
  const scope = ['@backstage/plugin', '@acme/backstage-plugin', 'library'];
  const suffix = ['', '-backend', '-react'][index % 3];
  const name = `${scope[index % scope.length]}-${index}${suffix}`;
  return {
    name,
    version: `1.${index % 40}.${index % 7}`,
    description: `What package ${index} does, in a sentence of the usual length`,
    license: 'Apache-2.0',
    repository: {
      type: 'git',
      url: 'https://git.example.com/acme/portal.git',
      directory: `plugins/${index}`,
    },
    main: 'dist/index.cjs.js',
    backstage: {
      role: suffix === '-backend' ? 'backend-plugin' : 'frontend-plugin',
      pluginId: `plugin-${index}`,
      pluginPackages: [name, `${name}-common`],
    },
    exports: Object.fromEntries(
      Array.from({ length: 6 }, (_, entry) => [
        `./entry-${entry}`,
        { import: `./dist/${entry}.esm.js`, types: `./dist/${entry}.d.ts` },
      ]),
    ),
    dependencies: Object.fromEntries(
      Array.from({ length: 14 }, (_, other) => [
        `@backstage/library-${index}-${other}`,
        `^1.${other}.0`,
      ]),
    ),
  };
}

function yarnLock(packages) {
  const entries = packages.map(
    ({ name, version, dependencies }) => `"${name}@npm:^${version}":
  version: ${version}
  resolution: "${name}@npm:${version}"
  dependencies:
${Object.entries(dependencies)
  .map(([other, range]) => `    "${other}": "npm:${range}"`)
  .join('\n')}
  checksum: 10c0/${'0123456789abcdef'.repeat(8)}
  languageName: node
  linkType: hard
`,
  );
  return `__metadata:\n  version: 8\n  cacheKey: 10c0\n\n${entries.join('\n')}`;
}

function npmLock(packages) {
  const entries = packages.map(({ name, version, license, dependencies }) => [
    `node_modules/${name}`,
    {
      version,
      integrity: `sha512-${'0123456789abcdef'.repeat(5)}==`,
      license,
      dependencies,
    },
  ]);
  return JSON.stringify(
    {
      name: 'root',
      lockfileVersion: 3,
      packages: { '': { name: 'root' }, ...Object.fromEntries(entries) },
    },
    undefined,
    2,
  );
}

async function writeJson(folder, value) {
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify(value, undefined, 2),
  );
}
