import { createMockDirectory } from '@backstage/backend-test-utils';
import { realpath } from 'node:fs/promises';
import { WorkerYamlParser } from '../yaml/WorkerYamlParser';
import { findWorkspaces } from './findWorkspaces';

const yaml = new WorkerYamlParser();
afterAll(() => yaml.close());
const { signal } = new AbortController();

describe('findWorkspaces', () => {
  const directory = createMockDirectory();
  const find = (folder = '', options = { yaml, signal }) =>
    findWorkspaces(directory.resolve(folder), options);

  it.each([
    ['package.json', '{"workspaces": ["a/*"]}'],
    ['package.json', '{"workspaces": {"packages": ["a/*"]}}'],
    ['package.json', '\ufeff{"workspaces": ["a/*"]}'],
    ['pnpm-workspace.yaml', 'packages: ["a/*"]'],
    ['lerna.json', '{"packages": ["a/*"]}'],
  ])('finds the workspaces of %s %j', async (file, content) => {
    directory.setContent({
      [file]: content,
      a: { b: { 'package.json': '{}' } },
    });
    expect(await find('a/b')).toEqual({
      root: await realpath(directory.path),
      patterns: ['a/*'],
    });
  });

  it('takes a package that is in no workspaces for the repository', async () => {
    directory.setContent({ a: { 'package.json': '{}', src: {} } });
    expect(await find('a/src')).toEqual({
      root: await realpath(directory.resolve('a')),
      patterns: [],
    });
  });

  it.each([
    ['package.json', '{"workspaces": ["libs/*", "portals/*", "!portals/own"]}'],
    ['pnpm-workspace.yaml', 'packages: ["libs/*"]'],
    ['pnpm-workspace.yaml', 'catalog: {}'],
    ['lerna.json', '{}'],
  ])(
    'takes a package that the %s around it does not include for a repository: %s',
    async (file, content) => {
      directory.setContent({
        [file]: content,
        portals: { own: { 'package.json': '{}', src: {} } },
      });
      expect(await find('portals/own/src')).toEqual({
        root: await realpath(directory.resolve('portals/own')),
        patterns: [],
      });
    },
  );

  it.each(['catalog: {}', ''])(
    'takes a pnpm-workspace.yaml with "%s" for that of a single package',
    async content => {
      directory.setContent({
        'package.json': '{"workspaces": ["a"]}',
        a: { 'package.json': '{}', 'pnpm-workspace.yaml': content },
      });
      expect(await find('a')).toEqual({
        root: await realpath(directory.resolve('a')),
        patterns: [],
      });
    },
  );

  it('finds the repository from deep within one of its packages', async () => {
    directory.setContent({
      'package.json': '{"workspaces": ["packages/**"]}',
      packages: { group: { a: { 'package.json': '{}', src: { b: {} } } } },
    });
    expect(await find('packages/group/a/src/b')).toEqual({
      root: await realpath(directory.path),
      patterns: ['packages/**'],
    });
  });

  it.each([
    [' '.repeat(1024 * 1024 + 1), 'files of up to 1048576 bytes are read'],
    ['[]', 'is no JSON object; correct it'],
    ['{', 'is not valid JSON; correct it'],
  ])('fails for a package.json that cannot be used', async (text, message) => {
    directory.setContent({ 'package.json': text });
    await expect(find()).rejects.toThrow(message);
  });

  it('ends when it is to', async () => {
    directory.setContent({ 'package.json': '{}' });
    const enough = AbortSignal.abort(new Error('Enough'));
    await expect(find('', { yaml, signal: enough })).rejects.toThrow('Enough');
  });
});
