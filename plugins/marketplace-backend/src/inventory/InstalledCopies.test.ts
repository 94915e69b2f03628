import { createMockDirectory } from '@backstage/backend-test-utils';
import { realpath } from 'node:fs/promises';
import { InstalledCopies } from './InstalledCopies';

// Who runs the tests may be allowed to read everything
jest.mock('node:fs/promises', () => {
  const actual = jest.requireActual('node:fs/promises');
  return { ...actual, realpath: jest.fn(actual.realpath) };
});
const actualRealpath =
  jest.requireActual<typeof import('node:fs/promises')>(
    'node:fs/promises',
  ).realpath;

const { signal } = new AbortController();
const named = (name: string) => ({
  'package.json': JSON.stringify({ name, version: '1.0.0' }),
});

describe('InstalledCopies', () => {
  const directory = createMockDirectory();

  it('knows nothing of what a folder hides, and says so once', async () => {
    directory.setContent({
      packages: { app: { node_modules: { x: named('x'), y: named('y') } } },
      node_modules: { y: named('y') },
    });
    const root = await actualRealpath(directory.path);
    jest.mocked(realpath).mockImplementation(async path => {
      if (String(path).includes('app/node_modules')) {
        throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      }
      return actualRealpath(path);
    });
    const copies = new InstalledCopies(root, signal);
    const app = `${root}/packages/app`;
    expect(await copies.find('x', app)).toBeUndefined();
    expect(await copies.find('y', app)).toMatchObject({
      folder: `${root}/node_modules/y`,
    });
    expect(copies.findings).toEqual([
      {
        kind: 'unreadable',
        file: 'packages/app/node_modules',
        message:
          'packages/app/node_modules cannot be looked into for all packages: the first, x, may not be read; give the backend permission to read it',
      },
    ]);
  });
});
