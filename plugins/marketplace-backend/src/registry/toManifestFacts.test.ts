import { toManifestFacts } from './toManifestFacts';

describe('toManifestFacts', () => {
  it('takes what is told of the package, and nothing else', () => {
    expect(
      toManifestFacts({
        name: '@acme/x',
        description: ' Shows X ',
        author: 'Jane',
        license: { type: 'MIT' },
        engines: { node: '20 || 22', npm: '10' },
        dependencies: { '@backstage/errors': '^1.0.0', lodash: '4' },
        peerDependencies: {
          '@backstage/errors': '*',
          '@backstage/core-components': 'backstage:^',
        },
        devDependencies: { '@backstage/cli': '^1.0.0' },
        backstage: {
          role: 'backend-plugin-module',
          pluginId: 'catalog',
          pluginPackage: '@backstage/plugin-catalog-backend',
          peerModules: ['@acme/y'],
          features: { '.': '@backstage/BackendFeature' },
        },
        scripts: { postinstall: 'no' },
      }),
    ).toEqual({
      role: 'backend-plugin-module',
      pluginId: 'catalog',
      pluginPackage: '@backstage/plugin-catalog-backend',
      peerModules: ['@acme/y'],
      features: { '.': '@backstage/BackendFeature' },
      description: 'Shows X',
      author: { name: 'Jane' },
      license: 'MIT',
      node: '20 || 22',
      backstageDependencies: {
        '@backstage/errors': '^1.0.0',
        '@backstage/core-components': 'backstage:^',
      },
    });
  });

  it.each([
    ['Apache-2.0', 'Apache-2.0'],
    [{ type: 'MIT', url: 'https://acme.test' }, 'MIT'],
    [['MIT'], undefined],
    ['', undefined],
    ['x'.repeat(300), undefined],
  ])('reads the licence %j', (license, expected) => {
    expect(toManifestFacts({ license }).license).toBe(expected);
    expect(toManifestFacts({ licenses: [license] }).license).toBe(expected);
  });

  it.each([undefined, null, 7, 'x', [], {}, { backstage: 'no' }])(
    'knows nothing of %j',
    packageJson => {
      expect(toManifestFacts(packageJson)).toEqual({});
    },
  );

  it('counts fields of another shape as missing, and keeps the others', () => {
    expect(
      toManifestFacts({
        description: 7,
        author: { name: '' },
        homepage: 'data:text/html,x',
        repository: { url: {} },
        license: 7,
        engines: 'node',
        dependencies: ['@backstage/errors'],
        peerDependencies: {
          '@backstage/ok': '^1.0.0',
          '@backstage/../x': '1',
          '@backstage/odd': { version: '1' },
          '@backstage/lines': '1\n2',
        },
        backstage: {
          role: { no: 1 },
          pluginId: 'a\u0000b',
          pluginPackages: ['@acme/x', 7, '../y'],
          peerModules: 'no',
          features: { '.': 7, './alpha': 'yes', '../up': 'no', alpha: 'no' },
          supportedVersions: '1.49.0',
        },
      }),
    ).toEqual({
      pluginPackages: ['@acme/x'],
      features: { './alpha': 'yes' },
      supportedVersions: '1.49.0',
      backstageDependencies: { '@backstage/ok': '^1.0.0' },
    });
  });

  it('keeps nothing that makes a text look like another', () => {
    expect(
      toManifestFacts({
        description: ' Shows\u202e X\r\nFAKE\u2066 LOG\u0000 ',
        author: { name: '\u202eeoD enaJ' },
        license: 'MIT\u202e',
        homepage: 'https://acme.test/\u202ex',
        repository: { url: 'https://acme.test/\u200fx' },
        backstage: { pluginId: 'a\u2028b', features: { './\u202ea': 'x' } },
      }),
    ).toEqual({
      description: 'Shows  X  FAKE  LOG',
      author: { name: 'eoD enaJ' },
    });
    expect(toManifestFacts({ author: 'Jane\u202e <j@acme.test>' })).toEqual({
      author: { name: 'Jane' },
    });
  });

  it('ends lists and texts where no real one goes on', () => {
    const many = (count: number, name: (n: number) => string) =>
      Array.from({ length: count }, (_, n) => name(n));
    const object = (keys: string[]) =>
      Object.fromEntries(keys.map(key => [key, 'x']));
    const facts = toManifestFacts({
      description: `${'x'.repeat(1_999)}😀`,
      dependencies: object(many(300, n => `@backstage/d${n}`)),
      backstage: {
        pluginPackages: many(200, n => `p${n}`),
        peerModules: many(200, n => `m${n}`),
        features: object(many(100, n => `./f${n}`)),
      },
    });
    expect(facts.description).toBe('x'.repeat(1_999));
    expect(Object.keys(facts.backstageDependencies ?? {})).toHaveLength(200);
    expect(facts.pluginPackages).toHaveLength(100);
    expect(facts.peerModules).toHaveLength(100);
    expect(Object.keys(facts.features ?? {})).toHaveLength(50);
  });
});
