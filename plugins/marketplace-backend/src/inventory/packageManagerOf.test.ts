import { packageManagerOf } from './packageManagerOf';

describe('packageManagerOf', () => {
  it.each([
    [
      'yarn@4.4.1+sha224.fd21d9eb5fba020083811af1d4953acc21eeb9f6ff97efd1b3f9d4de',
      'yarn-berry',
    ],
    ['yarn@1.22.22', 'yarn-classic'],
    ['yarn@0.27.5', 'yarn-classic'],
    ['npm@11.0.0', 'npm'],
    ['pnpm@10.1.0', 'pnpm'],
    ['bun@1.0.0', undefined],
    ['yarn', undefined],
    [undefined, undefined],
    [7, undefined],
  ])('%s: %s', (field, expected) => {
    expect(packageManagerOf(field)).toBe(expected);
  });
});
