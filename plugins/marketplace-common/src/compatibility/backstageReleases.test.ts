import { compare, valid } from 'semver';
import { BACKSTAGE_RELEASES } from './backstageReleases';

describe('BACKSTAGE_RELEASES', () => {
  it.each([...BACKSTAGE_RELEASES])(
    'has versions of %s that never fall from release to release',
    (_name, released) => {
      expect(released.map(({ version }) => valid(version))).not.toContain(null);
      expect(released).toEqual(
        [...released].sort((a, b) => compare(a.version, b.version)),
      );
    },
  );

  it('has all minor releases, in their order', () => {
    const [released] = BACKSTAGE_RELEASES.values();
    expect(released.map(({ release }) => release)).toEqual(
      released.map((_, minor) => `1.${minor}`),
    );
  });
});
