import { FormerFiles, planFiles } from './FormerFiles';

const file = (path: string, ...members: string[]) => ({
  path,
  members,
  item: undefined,
});
const plan = (
  files: ReturnType<typeof file>[],
  failed: Record<string, string> = {},
  etag?: string,
) => {
  const result = planFiles({
    files,
    failed: new Map(Object.entries(failed)),
    former: FormerFiles.fromEtag(etag),
  });
  return { ...result, files: result.files.map(({ path }) => path) };
};

describe('planFiles', () => {
  const before = plan([file('x', 'x', 'x-backend'), file('y', 'y')]).etag;

  it('hands over what could be read', () => {
    const { files, held, etag } = plan(
      [file('x', 'x'), file('y', 'y')],
      {},
      before,
    );
    expect([files, [...held]]).toEqual([['x', 'y'], []]);
    expect(FormerFiles.fromEtag(etag).members).toEqual(['x', 'y']);
  });

  it('keeps the file that a member is missing from, reading after reading', () => {
    let etag = before;
    for (let reading = 0; reading < 2; reading++) {
      const result = plan(
        [file('x-backend', 'x-backend'), file('y', 'y')],
        { x: 'broken' },
        etag,
      );
      expect(result.files).toEqual(['y']);
      expect([...result.held]).toEqual([['x', 'broken']]);
      etag = result.etag;
    }
    expect(plan([file('x', 'x', 'x-backend')], {}, etag).files).toEqual(['x']);
  });

  it('keeps every file that shares members with a kept one', () => {
    const { files, held } = plan(
      [file('a', 'y', 'x-backend'), file('b', 'b')],
      { x: 'broken' },
      before,
    );
    expect(files).toEqual(['b']);
    expect([...held.keys()]).toEqual(['x', 'y']);
  });

  it('keeps nothing for a member that was never known', () => {
    const { files, held } = plan([file('y', 'y')], { z: 'broken' }, before);
    expect([files, [...held]]).toEqual([['y'], []]);
  });

  it.each([undefined, '', 'no JSON', '[1]', '{"x": 1}', 'null'])(
    'begins anew after the etag %p',
    etag => {
      expect(FormerFiles.fromEtag(etag).members).toEqual([]);
    },
  );
});
