import {
  createMockDirectory,
  MockDirectoryContentCallbackContext,
} from '@backstage/backend-test-utils';
import { readdir, realpath } from 'node:fs/promises';
import { workspaceFolders } from './workspaceFolders';

// Who runs the tests may be allowed to read everything
jest.mock('node:fs/promises', () => {
  const actual = jest.requireActual('node:fs/promises');
  return { ...actual, readdir: jest.fn(actual.readdir) };
});

const { signal } = new AbortController();
const linkTo =
  (target: string) =>
  ({ symlink }: MockDirectoryContentCallbackContext) =>
    symlink(target);

describe('workspaceFolders', () => {
  const directory = createMockDirectory();
  const root = () => realpath(directory.path);
  const find = async (...patterns: string[]) =>
    workspaceFolders(await root(), patterns, signal);

  it.each([
    [['packages/*'], ['packages/a', 'packages/b']],
    [['./packages/a/'], ['packages/a']],
    [['packages/**'], ['packages/a', 'packages/b', 'packages/b/deep']],
    [['packages/**', '!packages/b', '!**/deep'], ['packages/a']],
    [['!packages/b', 'packages/*'], ['packages/a']],
    [
      ['packages/*', '!packages/a', 'packages/a'],
      ['packages/a', 'packages/b'],
    ],
    [
      ['packages/*', '!packages/b', 'packages/*/deep'],
      ['packages/a', 'packages/b/deep'],
    ],
    [['.', '', 'plugins/{x,y}'], ['plugins/x']],
    [['*/a', 'packages/a'], ['packages/a']],
  ])('finds by %j %j', async (patterns, folders) => {
    directory.setContent({
      packages: {
        a: { node_modules: { c: {} }, '.hidden': {} },
        b: { deep: {} },
        'a-file': '',
      },
      plugins: { x: {} },
    });
    expect(await find(...patterns)).toEqual({
      folders,
      unusable: new Map(),
      missing: [],
    });
  });

  it('finds by ** at any depth', async () => {
    const deep = `a/${'f/'.repeat(12)}b`;
    directory.setContent({ [`${deep}/package.json`]: '{}' });
    const { folders } = await find('a/**/b');
    expect(folders).toEqual([deep]);
  });

  it('follows links within the repository, each folder once and not in circles', async () => {
    directory.setContent({
      packages: {
        a: {
          b: {},
          circle: linkTo('..'),
        },
        link: linkTo('a'),
        root: linkTo('..'),
        self: linkTo('self'),
        out: linkTo('../../..'),
      },
    });
    const { folders, unusable, missing } = await find('packages/**');
    expect(folders).toEqual([
      'packages/a',
      'packages/a/b',
      'packages/a/circle',
    ]);
    expect(Object.fromEntries(unusable)).toEqual({
      'packages/self': expect.stringContaining('leads in a circle'),
      'packages/out': expect.stringContaining('out of the repository'),
    });
    expect(missing).toEqual([]);
  });

  it('loses only the pattern that is no use, and says why', async () => {
    directory.setContent({ packages: { a: {} }, plugins: 'a file' });
    const { folders, unusable, missing } = await find(
      'packages/*',
      'plugins/*',
      'gone/*',
      '../elsewhere/*',
    );
    expect(folders).toEqual(['packages/a']);
    expect(Object.fromEntries(unusable)).toEqual({
      plugins: expect.stringContaining('but no folder; put it back'),
      gone: expect.stringContaining('but not there; put it back'),
      '../elsewhere/*': expect.stringContaining('outside of the repository'),
    });
    expect(missing).toEqual(['gone']);
  });

  it.each([
    ['may not be read', 'EACCES', 'may not be read; give the backend', []],
    ['was just removed', 'ENOENT', 'not there; put it back', ['packages/a']],
  ])(
    'goes on where a folder %s',
    async (_what, code, reason, expectedMissing) => {
      directory.setContent({ packages: { a: { x: {} }, b: { y: {} } } });
      const error = Object.assign(new Error(code), { code });
      jest.mocked(readdir).mockRejectedValueOnce(error);
      const { folders, unusable, missing } = await find(
        'packages/a/*',
        'packages/b/*',
      );
      expect(folders).toEqual(['packages/b/y']);
      expect(Object.fromEntries(unusable)).toEqual({
        'packages/a': expect.stringContaining(reason),
      });
      expect(missing).toEqual(expectedMissing);
    },
  );

  it('looks into 50,000 folders at most', async () => {
    const folders = Array.from({ length: 500 }, (_, i) => [`f${i}`, {}]);
    directory.setContent({ a: Object.fromEntries(folders) });
    await expect(find(...Array(100).fill('a/**'))).rejects.toThrow(
      'more than 50000 folders; make the patterns',
    );
  });

  it('ends when it is to', async () => {
    directory.setContent({ a: {} });
    const enough = AbortSignal.abort(new Error('Enough'));
    await expect(
      workspaceFolders(await root(), ['a/*'], enough),
    ).rejects.toThrow('Enough');
  });
});
