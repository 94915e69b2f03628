import {
  createMockDirectory,
  MockDirectoryContent,
} from '@backstage/backend-test-utils';
import { mkdir, realpath, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Lockfile } from './Lockfile';
import { readLockfile } from './readLockfile';

const { signal } = new AbortController();
const nothing = { packageJson: {}, workspaces: [], signal };
const APP = 'packages/app';

describe('readLockfile', () => {
  const directory = createMockDirectory();
  const json = (value: unknown) => JSON.stringify(value, null, 2);
  const pkg = (name: string, version?: string) => ({
    'package.json': json({ name, version }),
  });
  const root = () => realpath(directory.path);

  async function read(content: MockDirectoryContent): Promise<Lockfile> {
    directory.setContent(content);
    const packageJson = content['package.json'];
    const lockfile = await readLockfile(await root(), {
      signal,
      packageJson:
        typeof packageJson === 'string' ? JSON.parse(packageJson) : {},
      workspaces: [
        { folder: '', name: 'root' },
        { folder: APP, name: 'app', version: '0.1.0' },
        { folder: 'plugins/own', name: '@acme/own', version: '0.3.0' },
        { folder: 'plugins/bare', name: 'bare' },
      ],
    });
    if (!lockfile) {
      throw new Error('There is no lockfile');
    }
    return lockfile;
  }

  /** What the app gets, as `name@version`. */
  function get(
    lockfile: Lockfile,
    name: string,
    range: string,
    workspaceFolder = APP,
  ): string | undefined {
    const found = lockfile.resolve({ workspaceFolder, name, range });
    return found && `${found.name}@${found.version}`;
  }

  it('knows nothing without a lockfile', async () => {
    directory.setContent({ 'package.json': '{}' });
    expect(await readLockfile(await root(), nothing)).toBeUndefined();
  });

  describe('of npm', () => {
    const packages = {
      '': { name: 'root' },
      [APP]: { version: '0.1.0' },
      'node_modules/app': { resolved: APP, link: true },
      'node_modules/@acme/own': { resolved: 'plugins/own', link: true },
      'node_modules/bare': { resolved: 'plugins/bare', link: true },
      'node_modules/outside': { resolved: '../outside', link: true },
      '../outside': { version: '5.0.0' },
      'node_modules/hidden-link': { resolved: '../hidden', link: true },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/b/node_modules/hidden': { version: '1.0.0' },
      'packages/node_modules/b': { version: '1.5.0' },
      [`${APP}/node_modules/a`]: { version: '2.0.0' },
      'node_modules/alias': { name: '@scope/real', version: '3.0.0' },
    };

    it.each(['package-lock.json', 'npm-shrinkwrap.json'])(
      'finds the nearest on the way up by %s',
      async file => {
        const lockfile = await read({
          [file]: json({ lockfileVersion: 3, packages }),
        });
        expect(lockfile).toMatchObject({
          ...{ file, packageManager: 'npm', version: '3' },
          ...{ readable: true, problems: [] },
        });
        expect(get(lockfile, 'a', '^2.0.0')).toBe('a@2.0.0');
        expect(get(lockfile, 'a', '^1.0.0', '')).toBe('a@1.0.0');
        expect(get(lockfile, 'a', '^1.0.0', 'plugins/own')).toBe('a@1.0.0');
        expect(get(lockfile, 'b', '^1.0.0')).toBe('b@1.5.0');
        expect(get(lockfile, 'hidden', '*')).toBeUndefined();
      },
    );

    it('knows aliases, workspaces and other links', async () => {
      const lockfile = await read({
        'package-lock.json': json({ lockfileVersion: 2, packages }),
      });
      expect(get(lockfile, 'alias', 'npm:@scope/real@^3.0.0')).toBe(
        '@scope/real@3.0.0',
      );
      expect(get(lockfile, '@acme/own', '*')).toBe('@acme/own@0.3.0');
      expect(get(lockfile, 'bare', '*')).toBe('bare@undefined');
      expect(get(lockfile, 'outside', 'file:../../../outside')).toBe(
        'outside@5.0.0',
      );
      expect(get(lockfile, 'hidden-link', 'file:../../../hidden')).toBe(
        'hidden-link@undefined',
      );
      const asked = { workspaceFolder: APP, name: '@acme/own', range: '*' };
      expect(lockfile.resolve(asked)?.folder).toBe('plugins/own');
    });

    it('reads the first version of the format', async () => {
      const lockfile = await read({
        'package-lock.json': json({
          lockfileVersion: 1,
          dependencies: {
            a: { version: '1.0.0', dependencies: { c: { version: '9.0.0' } } },
            alias: { version: 'npm:@scope/real@3.0.0' },
            app: {
              version: `file:${APP}`,
              dependencies: { a: { version: '2.0.0' } },
            },
          },
        }),
      });
      expect(lockfile.version).toBe('1');
      expect(get(lockfile, 'a', '^2.0.0')).toBe('a@2.0.0');
      expect(get(lockfile, 'a', '^1.0.0', '')).toBe('a@1.0.0');
      expect(get(lockfile, 'alias', '*')).toBe('@scope/real@3.0.0');
      expect(get(lockfile, 'app', '*', '')).toBe('app@0.1.0');
      expect(get(lockfile, 'c', '*')).toBeUndefined();
    });
  });

  it('reads that of yarn 1', async () => {
    const lockfile = await read({
      'package.json': json({ resolutions: { '**/forced': '2.0.0' } }),
      'libs/linked': pkg('@acme/linked', '7.0.0'),
      'yarn.lock': `# THIS IS AN AUTOGENERATED FILE. DO NOT EDIT THIS FILE DIRECTLY.
# yarn lockfile v1


"@acme/linked@link:libs/linked":
  version "0.0.0"
  uid ""

"@acme/own@^0.2.0":
  version "0.2.5"

a@1.x, a@^1.0.0:
  version "1.2.0"
  dependencies:
    b "^1.0.0"

"alias@npm:@scope/real@^3.0.0":
  version "3.1.0"

forced@2.0.0:
  version "2.0.0"
`,
    });
    expect(lockfile).toMatchObject({
      packageManager: 'yarn-classic',
      problems: [],
    });
    expect(get(lockfile, 'a', '^1.0.0')).toBe('a@1.2.0');
    expect(get(lockfile, 'a', '^2.0.0')).toBeUndefined();
    expect(get(lockfile, 'alias', 'npm:@scope/real@^3.0.0')).toBe(
      '@scope/real@3.1.0',
    );
    expect(get(lockfile, 'forced', '^1.0.0')).toBe('forced@2.0.0');
    expect(get(lockfile, '@acme/linked', 'link:../../libs/linked')).toBe(
      '@acme/linked@7.0.0',
    );
    // A workspace, unless its version will not do
    expect(get(lockfile, '@acme/own', '^0.3.0')).toBe('@acme/own@0.3.0');
    expect(get(lockfile, '@acme/own', '^0.2.0')).toBe('@acme/own@0.2.5');
  });

  describe('of yarn 2 and later', () => {
    const entry = (keys: string, resolution: string, version: string) => `
"${keys}":
  version: ${version}
  resolution: "${resolution}"
  languageName: node
  linkType: ${version === '0.0.0-use.local' ? 'soft' : 'hard'}
`;
    const lock = (...entries: string[]) =>
      `__metadata:\n  version: 8\n  cacheKey: 10\n${entries.join('')}`;

    it('finds ranges, aliases, patches and workspaces', async () => {
      const lockfile = await read({
        'yarn.lock': lock(
          entry('a@npm:1.x, a@npm:^1.0.0', 'a@npm:1.2.0', '1.2.0'),
          entry(
            'alias@npm:@scope/real@^3.0.0',
            '@scope/real@npm:3.1.0',
            '3.1.0',
          ),
          entry('b@npm:next', 'b@npm:2.0.0-next.1', '2.0.0-next.1'),
          entry(
            'c@patch:c@npm%3A^1.0.0#~/.yarn/patches/c.patch',
            'c@patch:c@npm%3A1.0.0#~/.yarn/patches/c.patch::version=1.0.0&hash=1',
            '1.0.0',
          ),
          entry(
            'c@patch:c@npm%3A^1.0.0#./c.patch::version=1.0.0&locator=app%40workspace%3Apackages%2Fapp',
            'c@patch:c@npm%3A1.0.0#./c.patch::version=1.0.0&hash=2&locator=app%40workspace%3Apackages%2Fapp',
            '1.1.0',
          ),
          entry(
            '@acme/own@npm:^0.3.0, @acme/own@workspace:^, @acme/own@workspace:plugins/own',
            '@acme/own@workspace:plugins/own',
            '0.0.0-use.local',
          ),
        ),
      });
      expect(lockfile).toMatchObject({
        ...{ packageManager: 'yarn-berry', version: '8', problems: [] },
      });
      expect(get(lockfile, 'a', '^1.0.0')).toBe('a@1.2.0');
      expect(get(lockfile, 'a', 'npm:^1.0.0')).toBe('a@1.2.0');
      expect(get(lockfile, 'a', '^2.0.0')).toBeUndefined();
      expect(get(lockfile, 'alias', 'npm:@scope/real@^3.0.0')).toBe(
        '@scope/real@3.1.0',
      );
      expect(get(lockfile, 'b', 'next')).toBe('b@2.0.0-next.1');
      const patch = 'patch:c@npm%3A^1.0.0#';
      expect(get(lockfile, 'c', `${patch}~/.yarn/patches/c.patch`)).toBe(
        'c@1.0.0',
      );
      expect(get(lockfile, 'c', `${patch}./c.patch`)).toBe('c@1.1.0');
      // Another workspace's patch of the same name is another
      expect(
        get(lockfile, 'c', `${patch}./c.patch`, 'plugins/own'),
      ).toBeUndefined();
      expect(get(lockfile, '@acme/own', 'workspace:^')).toBe('@acme/own@0.3.0');
      expect(get(lockfile, '@acme/own', '^0.3.0')).toBe('@acme/own@0.3.0');
    });

    it('follows resolutions, and catalogs', async () => {
      const lockfile = await read({
        'package.json': json({
          resolutions: {
            a: '1.0.0',
            'app/b': '2.0.0',
            'c@npm:^1.0.0': '1.5.0',
            'not a pattern': '1',
            d: 'patch:d@npm%3A1.0.0#./d.patch',
          },
        }),
        '.yarnrc.yml':
          'catalog:\n  e: ^1.0.0\ncatalogs:\n  old:\n    e: ^0.9.0\n',
        'yarn.lock': lock(
          entry('a@npm:1.0.0', 'a@npm:1.0.0', '1.0.0'),
          entry('b@npm:2.0.0', 'b@npm:2.0.0', '2.0.0'),
          entry('b@npm:^1.0.0', 'b@npm:1.0.0', '1.0.0'),
          entry('c@npm:1.5.0', 'c@npm:1.5.0', '1.5.0'),
          entry('c@npm:~1.0.0', 'c@npm:1.0.0', '1.0.0'),
          entry(
            'd@patch:d@npm%3A1.0.0#./d.patch::locator=root%40workspace%3A.',
            'd@patch:d@npm%3A1.0.0#./d.patch::hash=1&locator=root%40workspace%3A.',
            '1.0.0',
          ),
          entry('e@npm:^0.9.0', 'e@npm:0.9.9', '0.9.9'),
          entry('e@npm:^1.0.0', 'e@npm:1.9.9', '1.9.9'),
        ),
      });
      expect(get(lockfile, 'a', '^3.0.0')).toBe('a@1.0.0');
      expect(get(lockfile, 'b', '^1.0.0')).toBe('b@2.0.0');
      expect(get(lockfile, 'b', '^1.0.0', 'plugins/own')).toBe('b@1.0.0');
      expect(get(lockfile, 'c', '^1.0.0')).toBe('c@1.5.0');
      expect(get(lockfile, 'c', '~1.0.0')).toBe('c@1.0.0');
      expect(get(lockfile, 'd', '^1.0.0')).toBe('d@1.0.0');
      expect(get(lockfile, 'e', 'catalog:')).toBe('e@1.9.9');
      expect(get(lockfile, 'e', 'catalog:old')).toBe('e@0.9.9');
      expect(get(lockfile, 'e', 'catalog:gone')).toBeUndefined();
    });

    it('knows what backstage:^ stands for', async () => {
      const name = '@backstage/config';
      const bound = `${name}@backstage:^::backstage=1.54.0&npm=1.3.8`;
      const now = await read({
        'yarn.lock': lock(
          entry(`${bound}, ${name}@npm:^1.3.8`, `${name}@npm:1.3.9`, '1.3.9'),
          entry(`${name}@npm:^0.1.0`, `${name}@npm:0.1.0`, '0.1.0'),
        ),
      });
      expect(get(now, name, 'backstage:^')).toBe(`${name}@1.3.9`);

      const before = await read({
        'yarn.lock': lock(
          entry(`${name}@npm:^1.3.8`, `${name}@npm:1.3.8`, '1.3.8'),
        ),
      });
      expect(get(before, name, 'backstage:^')).toBe(`${name}@1.3.8`);
      expect(get(before, name, '^2.0.0')).toBeUndefined();

      const unclear = await read({
        'yarn.lock': lock(
          entry(`${name}@npm:^1.3.8`, `${name}@npm:1.3.8`, '1.3.8'),
          entry(`${name}@npm:^0.1.0`, `${name}@npm:0.1.0`, '0.1.0'),
        ),
      });
      expect(get(unclear, name, 'backstage:^')).toBeUndefined();
    });
  });

  describe('of pnpm', () => {
    it.each(['5.3', '5.4'])('reads version %s', async version => {
      const lockfile = await read({
        'pnpm-lock.yaml': `lockfileVersion: ${version}
importers:
  ${APP}:
    specifiers:
      a: ^1.0.0
    dependencies:
      a: 1.2.0_react@17.0.2
      alias: /@scope/real/3.1.0_react@17.0.2+x@1.0.0
      far: npm.example.com/far/1.0.0
      git: github.com/acme/git/0123456789abcdef
      '@acme/own': link:../../plugins/own
    optionalDependencies:
      tarball: file:vendor/tarball.tgz
    devDependencies:
      snake_case: /snake_case/1.0.0
packages:
  github.com/acme/git/0123456789abcdef:
    resolution: {tarball: x}
    name: git
    version: 4.0.0
  file:vendor/tarball.tgz:
    name: tarball
    version: 5.0.0
`,
      });
      expect(lockfile).toMatchObject({
        ...{ packageManager: 'pnpm', version, readable: true, problems: [] },
      });
      expect(get(lockfile, 'a', '^1.0.0')).toBe('a@1.2.0');
      expect(get(lockfile, 'a', '^1.0.0', '')).toBeUndefined();
      expect(get(lockfile, 'alias', '*')).toBe('@scope/real@3.1.0');
      expect(get(lockfile, 'far', '*')).toBe('far@1.0.0');
      expect(get(lockfile, 'git', '*')).toBe('git@4.0.0');
      expect(get(lockfile, 'tarball', '*')).toBe('tarball@5.0.0');
      expect(get(lockfile, 'snake_case', '*')).toBe('snake_case@1.0.0');
      expect(get(lockfile, '@acme/own', 'workspace:^')).toBe('@acme/own@0.3.0');
    });

    it.each([
      ['6.0', '/@scope/real@3.1.0(react@17.0.2)'],
      ['9.0', "'@scope/real@3.1.0(@types/react@17.0.2)(react@17.0.2)'"],
    ])('reads version %s', async (version, alias) => {
      const lockfile = await read({
        'libs/linked': pkg('@acme/linked', '7.0.0'),
        'pnpm-lock.yaml': `lockfileVersion: '${version}'
settings: {autoInstallPeers: true}
importers:
  .: {}
  ${APP}:
    dependencies:
      a: {specifier: ^1.0.0, version: 1.2.0(@types/react@17.0.2)}
      alias: {specifier: 'npm:@scope/real@^3.0.0', version: ${alias}}
      c: {specifier: 'catalog:', version: 2.0.0-next.1}
      linked:
        specifier: link:../../libs/linked
        version: link:../../libs/linked
      copied:
        specifier: file:../../libs/linked
        version: '@acme/linked@file:libs/linked(react@17.0.2)'
packages:
  '@acme/linked@file:libs/linked':
    resolution: {directory: libs/linked, type: directory}
  a@1.2.0: {}
snapshots:
  a@1.2.0: {}
`,
      });
      expect(lockfile.version).toBe(version);
      expect(get(lockfile, 'a', '^1.0.0')).toBe('a@1.2.0');
      expect(get(lockfile, 'alias', '*')).toBe('@scope/real@3.1.0');
      expect(get(lockfile, 'c', 'catalog:')).toBe('c@2.0.0-next.1');
      expect(get(lockfile, 'linked', '*')).toBe('@acme/linked@7.0.0');
      expect(get(lockfile, 'copied', '*')).toBe('@acme/linked@7.0.0');
    });

    it('reads that of a single package, behind one of its own', async () => {
      const lockfile = await read({
        'pnpm-lock.yaml': `---
lockfileVersion: '9.0'
importers: {.: {configDependencies: {}}}
---
lockfileVersion: '6.0'
dependencies:
  a: {specifier: ^1.0.0, version: 1.2.0}
packages:
  /a@1.2.0: {}
`,
      });
      expect(lockfile.version).toBe('6.0');
      expect(get(lockfile, 'a', '^1.0.0', '')).toBe('a@1.2.0');
    });
  });

  describe('when there are several', () => {
    const locks = {
      'package-lock.json': json({ lockfileVersion: 3, packages: {} }),
      'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
      'yarn.lock': '# yarn lockfile v1\n',
    };

    it.each([
      [undefined, 'yarn.lock'],
      ['pnpm@10.1.0', 'pnpm-lock.yaml'],
      ['npm@11.0.0', 'package-lock.json'],
      ['bun@1.0.0', 'yarn.lock'],
    ])('reads with packageManager %s %s', async (packageManager, file) => {
      const lockfile = await read({
        'package.json': json({ packageManager }),
        ...locks,
      });
      expect(lockfile).toMatchObject({ file, readable: true });
      expect(lockfile.problems.map(problem => problem.file).sort()).toEqual(
        Object.keys(locks).filter(other => other !== file),
      );
      expect(lockfile.problems[0]).toMatchObject({
        kind: 'several-lockfiles',
        message: expect.stringContaining(`as there is ${file} too; remove`),
      });
    });
  });

  it.each(['', '\n'])(
    'passes over one with %j when another is written',
    async text => {
      const content = {
        'package.json': json({ packageManager: 'yarn@4.0.0' }),
        'yarn.lock': text,
      };
      const npm = json({ lockfileVersion: 3, packages: {} });
      const lockfile = await read({ ...content, 'package-lock.json': npm });
      expect(lockfile).toMatchObject({
        ...{ file: 'package-lock.json', readable: true },
        problems: [{ kind: 'several-lockfiles', file: 'yarn.lock' }],
      });
      expect(await read(content)).toMatchObject({ file: 'yarn.lock' });
    },
  );

  it('finds what a release stands for without a look at every other entry', async () => {
    const names = Array.from({ length: 40_000 }, (_, i) => `p${i}`);
    const lockfile = await read({
      'yarn.lock': `__metadata:\n  version: 8\n\n${names
        .map(
          name =>
            `"${name}@npm:^1.0.0":\n  version: 1.0.0\n  resolution: "${name}@npm:1.0.0"\n  linkType: hard\n`,
        )
        .join('\n')}`,
    });
    for (const name of names) {
      expect(get(lockfile, name, 'backstage:^')).toBe(`${name}@1.0.0`);
    }
  });

  it.each([
    ['package-lock.json', '{"lockfileVersion": 3, "pack', 'is not valid JSON'],
    ['package-lock.json', '[]', 'is no JSON object'],
    ['package-lock.json', '', 'is not valid JSON'],
    ['package-lock.json', '{"lockfileVersion": 3}', 'has no packages'],
    ['package-lock.json', '{"lockfileVersion": 4}', '1, 2 and 3 are known'],
    [
      'package-lock.json',
      '{\n<<<<<<< HEAD\n}\n=======\n{}\n>>>>>>> main\n',
      'has a merge conflict in line 2',
    ],
    [
      'yarn.lock',
      '# yarn lockfile v1\n\n<<<<<<< HEAD\na@1:\n  version "1.0.0"\n',
      'has a merge conflict in line 3',
    ],
    ['yarn.lock', '# yarn lockfile v1\n\na@1:\n  vers', 'cannot be parsed'],
    [
      'yarn.lock',
      '# yarn lockfile v1\n\na@1:\n  resolved "x"\n',
      "the entry 'a@1' is not whole",
    ],
    ['yarn.lock', '{}', 'does not begin as a lockfile of yarn'],
    ['yarn.lock', '- a\n', 'cannot be parsed'],
    [
      'yarn.lock',
      '__metadata:\n  version: 8\n\n"a@npm:1":\n  version: 1.0.0\n  resolution: "a@npm:1.0.0"\n  checksum: 12',
      "the entry 'a@npm:1' is not whole",
    ],
    ['pnpm-lock.yaml', 'lockfileVersion: "9.0\n', 'is not valid YAML'],
    ['pnpm-lock.yaml', 'a: 1\n', 'does not tell the version of its format'],
    ['pnpm-lock.yaml', 'lockfileVersion: 42\n', '5 to 9 are known'],
    [
      'pnpm-lock.yaml',
      "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      a: {specifier: 1, version: 1.0.0}\n",
      'is cut off',
    ],
  ])('tells why %s (%j) cannot be read', async (file, text, problem) => {
    const lockfile = await read({ [file]: text });
    expect(lockfile).toMatchObject({ file, readable: false });
    expect(lockfile.problems).toEqual([
      {
        kind: 'unreadable',
        file,
        message: expect.stringMatching(/; restore it, or write it again with/),
      },
    ]);
    expect(lockfile.problems[0].message).toContain(problem);
    expect(lockfile.problems[0].message).not.toContain(directory.path);
    expect(get(lockfile, 'a', '1')).toBeUndefined();
  });

  it('reads no file that is too large, is none, or leads out', async () => {
    const problemOf = async () =>
      (await readLockfile(await root(), nothing))?.problems[0].message;
    const file = join(directory.path, 'portal', 'yarn.lock');
    directory.setContent({ 'yarn.lock': '' });
    await truncate(join(directory.path, 'yarn.lock'), 50 * 1024 * 1024 + 1);
    expect(await problemOf()).toContain('is too large: it has 52428801 bytes');

    directory.setContent({ 'yarn.lock': { 'a.txt': '' } });
    expect(await problemOf()).toContain('is not a regular file');

    directory.setContent({ 'yarn.lock': Buffer.from([0x61, 0xff, 0xfe]) });
    expect(await problemOf()).toContain('is not UTF-8 text');

    directory.setContent({ 'secret.lock': '# yarn lockfile v1\n' });
    await mkdir(join(directory.path, 'portal'));
    await symlink('../secret.lock', file);
    const lockfile = await readLockfile(join(await root(), 'portal'), nothing);
    expect(lockfile?.problems[0].message).toContain('leads out');
  });

  it('outlives a lockfile that is nested without end', async () => {
    const deep = '['.repeat(1e6);
    for (const [file, text] of [
      ['yarn.lock', `__metadata:\n  version: ${deep}`],
      ['pnpm-lock.yaml', `lockfileVersion: ${deep}`],
      ['package-lock.json', deep],
    ]) {
      const lockfile = await read({ [file]: text });
      expect(lockfile).toMatchObject({ file, readable: false });
      expect(lockfile.problems[0].message.length).toBeLessThan(600);
    }
  });

  it('outlives a lockfile that takes more memory than there is', async () => {
    const lockfile = await read({
      'package-lock.json': `{"packages":[${'[{}],'.repeat(9e6)}[]]}`,
    });
    expect(lockfile.problems[0].message).toContain('is too large to be parsed');
  }, 60_000);

  it('leaves out names and versions that are none', async () => {
    const lockfile = await read({
      'package-lock.json': `{"lockfileVersion":3,"packages":{
        "__proto__":{"polluted":"1.0.0"},
        "node_modules/__proto__":{"version":"1.0.0","polluted":true},
        "node_modules/constructor":{"version":"1.0.0"},
        "node_modules/a":{"version":"<script>alert(1)</script>"},
        "node_modules/b":{"name":"../../etc","version":"1.0.0"},
        "node_modules/c":{"version":{"__proto__":"1.0.0"}},
        "node_modules/d":null,
        "node_modules/e":{"link":true,"resolved":"../../../../etc"},
        "node_modules/ok":{"version":"1.0.0"}}}`,
    });
    expect(get(lockfile, 'ok', '*')).toBe('ok@1.0.0');
    expect(get(lockfile, 'constructor', '*')).toBe('constructor@1.0.0');
    for (const name of ['a', 'b', 'c', 'd', 'toString']) {
      expect(get(lockfile, name, '*')).toBeUndefined();
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
    expect(lockfile.problems).toEqual([
      {
        kind: 'unreadable',
        file: 'package-lock.json',
        message:
          "package-lock.json has entries without a valid name or version, which are left out: 3 of them, the first is 'node_modules/a'; write it again with 'npm install'",
      },
    ]);
  });

  it('ends with the reason of its signal', async () => {
    directory.setContent({ 'yarn.lock': '# yarn lockfile v1\n' });
    const controller = new AbortController();
    const reading = readLockfile(await root(), {
      ...nothing,
      signal: controller.signal,
    });
    controller.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });
});
