import { createMockDirectory } from '@backstage/backend-test-utils';
import { realpath } from 'node:fs/promises';
import { WorkerYamlParser } from '../ingest/formats/WorkerYamlParser';
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
