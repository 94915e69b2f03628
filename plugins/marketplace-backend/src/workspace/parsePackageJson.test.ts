import { parsePackageJson } from './parsePackageJson';

describe('parsePackageJson', () => {
  it.each([
    ['{"a": ', '}', 100],
    ['[', ']', 100],
  ])('refuses more than 100 levels of %s', (open, close, depth) => {
    const nested = (levels: number) =>
      `{"x": ${open.repeat(levels)}1${close.repeat(levels)}}`;
    expect(parsePackageJson(nested(depth - 1))).toHaveProperty('packageJson');
    expect(parsePackageJson(nested(depth))).toEqual({
      reason: expect.stringContaining('more than 100 levels'),
    });
  });

  it('refuses more than 20,000 objects and lists', () => {
    const text = (count: number) => `{"x": [${Array(count).fill('{}')}]}`;
    expect(parsePackageJson(text(19_998))).toHaveProperty('packageJson');
    expect(parsePackageJson(text(19_999))).toEqual({
      reason: 'has more than 20000 objects and lists; correct it',
    });
  });

  it('does not take what is quoted, or stands side by side, for levels', () => {
    const text = `{"${'['.repeat(200)}": "\\"${'{'.repeat(
      200,
    )}\\\\", "x": [${Array(200).fill('{"a": []}')}]}`;
    expect(parsePackageJson(text)).toHaveProperty('packageJson');
  });
});
