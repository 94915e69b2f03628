import { createMockDirectory } from '@backstage/backend-test-utils';
import { readLocalFile, reasonOf } from './readLocalFile';

describe('readLocalFile', () => {
  const directory = createMockDirectory();

  it('reads a file, and an empty one', async () => {
    directory.setContent({ 'a.yaml': 'a: 1', 'empty.yaml': '' });
    expect(await readLocalFile(directory.resolve('a.yaml'), 100)).toEqual({
      content: Buffer.from('a: 1'),
    });
    expect(await readLocalFile(directory.resolve('empty.yaml'), 0)).toEqual({
      content: Buffer.from(''),
    });
  });

  it.each([
    ['a folder', 'deep', 'is not a regular file'],
    ['a file that is not there', 'gone.yaml', 'is not there'],
    ['a file in no folder', 'a.yaml/b.yaml', 'is below something'],
    ['a name that is too long', `${'x'.repeat(300)}.yaml`, 'ENAMETOOLONG'],
    ['a name that is none', 'a\0.yaml', 'cannot be read'],
  ])('tells why %s cannot be read', async (_what, path, reason) => {
    directory.setContent({ 'a.yaml': 'a: 1', deep: {} });
    const result = await readLocalFile(`${directory.path}/${path}`, 100);
    expect(result).toEqual({ reason: expect.stringContaining(reason) });
    expect(JSON.stringify(result)).not.toContain(directory.path);
  });

  it('reads nothing of a file that is larger than it may be', async () => {
    directory.setContent({ 'a.yaml': 'a: 12' });
    expect(await readLocalFile(directory.resolve('a.yaml'), 4)).toEqual({
      reason: expect.stringContaining('is 5 bytes; files of up to 4 bytes'),
    });
  });

  it('tells what to do about permissions, and no path of the machine', () => {
    const error = Object.assign(new Error("EACCES: denied, open '/srv/a'"), {
      code: 'EACCES',
    });
    expect(reasonOf(error)).toBe(
      'may not be read; give the backend permission to read it',
    );
  });
});
