import { toPackageManifest } from './PackageManifest';

describe('toPackageManifest', () => {
  it('takes both spellings of people, repositories and bugs', () => {
    const long = toPackageManifest({
      name: '@acme/x',
      author: { name: ' Jane ', url: 'https://acme.test/jane' },
      repository: { url: 'git+https://github.com/acme/x.git' },
      bugs: { url: 'https://acme.test/bugs' },
    });
    const short = toPackageManifest({
      name: '@acme/x',
      author: 'Jane <jane@acme.test>(https://acme.test/jane)',
      repository: 'acme/x',
      bugs: 'https://acme.test/bugs',
    });
    expect(short).toEqual(long);
    expect(long).toMatchObject({
      author: { name: 'Jane', url: 'https://acme.test/jane' },
      repository: 'https://github.com/acme/x',
      bugs: 'https://acme.test/bugs',
    });
  });

  it('counts what has another shape as missing', () => {
    expect(
      toPackageManifest({
        name: 'x',
        version: 1,
        description: ['no'],
        author: 7,
        homepage: 'data:text/html,x',
        repository: null,
        bugs: { email: 'jane@acme.test' },
        keywords: 'backstage',
        backstage: {
          role: 'backend-plugin',
          pluginId: null,
          pluginPackages: ['@acme/x', 7, '../y'],
          moved: 'not a name',
        },
      }),
    ).toEqual({
      name: 'x',
      keywords: [],
      backstage: { role: 'backend-plugin', pluginPackages: ['@acme/x'] },
    });
  });

  it.each([
    'https://registry.test/package/@acme/x',
    'http://127.0.0.1:4873/-/web/detail/@acme/x',
  ])('takes no page of a registry for the homepage: %s', homepage => {
    expect(
      toPackageManifest({ name: '@acme/x', homepage })?.homepage,
    ).toBeUndefined();
  });

  it.each([undefined, null, [], 'x', {}, { name: '' }, { name: '../x' }])(
    'makes nothing of %p',
    value => {
      expect(toPackageManifest(value)).toBeUndefined();
    },
  );
});
