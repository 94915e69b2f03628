import { isPackageName } from './packageName';

describe('isPackageName', () => {
  it.each(['x', '@acme/plugin-x', 'JSONStream', '_x', 'a~b', 'digital.ai'])(
    'knows %p for one',
    name => {
      expect(isPackageName(name)).toBe(true);
    },
  );

  it.each([
    ...['', '.', '..', '@acme', '@acme/', '@acme/../x', 'a/b', '../x', 'x\n'],
    ...['http://x.test/', 'x y', 'x?y', 'x#y', 'x%2fy', 'é', 'x'.repeat(215)],
  ])('does not know %p for one', name => {
    expect(isPackageName(name)).toBe(false);
  });
});
