import { groupPackages, PackageFacts } from './groupPackages';

const CATALOG = [
  '@backstage/plugin-catalog',
  '@backstage/plugin-catalog-backend',
  '@backstage/plugin-catalog-common',
  '@backstage/plugin-catalog-node',
  '@backstage/plugin-catalog-react',
];

const named = (...names: string[]): PackageFacts[] =>
  names.map(name => ({ name }));

/** The members of each group, whatever the input order. */
function groupsOf(packages: PackageFacts[]): string[][] {
  const groups = groupPackages(packages);
  expect(groupPackages([...packages].reverse())).toEqual(groups);
  expect(
    groupPackages([...packages.slice(1), ...packages.slice(0, 1)]),
  ).toEqual(groups);
  return groups.map(group => group.packages);
}

describe('groupPackages', () => {
  it('orders frontend, backend, modules and libraries, and names the group after the first', () => {
    const packages = named(
      '@backstage/plugin-catalog-react',
      '@backstage/plugin-catalog-backend-module-logs',
      '@backstage/plugin-catalog-node',
      '@backstage/plugin-catalog-common',
      '@backstage/plugin-catalog-backend',
      '@backstage/plugin-catalog',
    );
    expect(groupPackages(packages)).toEqual([
      {
        main: '@backstage/plugin-catalog',
        packages: [
          '@backstage/plugin-catalog',
          '@backstage/plugin-catalog-backend',
          '@backstage/plugin-catalog-backend-module-logs',
          '@backstage/plugin-catalog-react',
          '@backstage/plugin-catalog-node',
          '@backstage/plugin-catalog-common',
        ],
        aliases: new Map(),
      },
    ]);
  });

  const table: Array<[string, PackageFacts[], string[][]]> = [
    [
      'one family by its names',
      named(
        '@backstage-community/plugin-tech-insights',
        '@backstage-community/plugin-tech-insights-backend',
        '@backstage-community/plugin-tech-insights-backend-module-jsonfc',
        '@backstage-community/plugin-tech-radar',
      ),
      [
        [
          '@backstage-community/plugin-tech-insights',
          '@backstage-community/plugin-tech-insights-backend',
          '@backstage-community/plugin-tech-insights-backend-module-jsonfc',
        ],
        ['@backstage-community/plugin-tech-radar'],
      ],
    ],
    [
      'names that have nothing in common, where a package lists them',
      [
        {
          name: '@aws/aws-apprunner-plugin-for-backstage',
          pluginPackages: [
            '@aws/aws-apprunner-plugin-for-backstage',
            '@aws/apprunner-service',
          ],
        },
        { name: '@aws/apprunner-service', role: 'backend-plugin' },
      ],
      [['@aws/aws-apprunner-plugin-for-backstage', '@aws/apprunner-service']],
    ],
    [
      'plugins apart whose lists keep them apart, although the names suggest otherwise',
      [
        {
          name: '@acme/plugin-ci',
          pluginPackages: ['@acme/plugin-ci', '@acme/plugin-ci-server'],
        },
        {
          name: '@acme/plugin-ci-server',
          role: 'backend-plugin',
          pluginPackages: ['@acme/plugin-ci', '@acme/plugin-ci-server'],
        },
        {
          name: '@acme/plugin-ci-backend',
          pluginPackages: ['@acme/plugin-ci-backend', '@acme/old-ci'],
        },
      ],
      [
        ['@acme/plugin-ci', '@acme/plugin-ci-server'],
        ['@acme/plugin-ci-backend'],
      ],
    ],
    [
      'a package that lists itself alone with its family',
      [
        { name: '@acme/plugin-x', pluginPackages: ['@acme/plugin-x'] },
        {
          name: '@acme/plugin-x-backend',
          pluginPackages: ['@acme/plugin-x-backend'],
        },
      ],
      [['@acme/plugin-x', '@acme/plugin-x-backend']],
    ],
    [
      'a library that two plugins list with the one of its name',
      [
        {
          name: '@acme/plugin-a',
          pluginPackages: ['@acme/plugin-a', '@acme/plugin-b-common'],
        },
        {
          name: '@acme/plugin-b',
          pluginPackages: ['@acme/plugin-b', '@acme/plugin-b-common'],
        },
        { name: '@acme/plugin-b-common' },
      ],
      [['@acme/plugin-a'], ['@acme/plugin-b', '@acme/plugin-b-common']],
    ],
    [
      'a module with the package that it says it extends, rather than that of its name',
      [
        ...named(
          '@backstage/plugin-search',
          '@backstage/plugin-search-backend',
        ),
        ...CATALOG.map(name => ({ name, pluginPackages: CATALOG })),
        {
          name: '@backstage/plugin-search-backend-module-catalog',
          pluginPackage: '@backstage/plugin-search-backend',
        },
      ],
      [
        [
          CATALOG[0],
          CATALOG[1],
          '@backstage/plugin-catalog-react',
          '@backstage/plugin-catalog-node',
          '@backstage/plugin-catalog-common',
        ],
        [
          '@backstage/plugin-search',
          '@backstage/plugin-search-backend',
          '@backstage/plugin-search-backend-module-catalog',
        ],
      ],
    ],
    [
      'a module of somebody else’s plugin with the product that it is for',
      [
        ...named(
          '@backstage-community/plugin-quay',
          '@backstage-community/plugin-quay-backend',
        ),
        {
          name: '@backstage-community/plugin-scaffolder-backend-module-quay',
          role: 'backend-plugin-module',
          pluginPackage: '@backstage/plugin-scaffolder-backend',
        },
      ],
      [
        [
          '@backstage-community/plugin-quay',
          '@backstage-community/plugin-quay-backend',
          '@backstage-community/plugin-scaffolder-backend-module-quay',
        ],
      ],
    ],
    [
      'modules of a product that has a backend only',
      named(
        '@red-hat-developer-hub/backstage-plugin-catalog-backend-module-marketplace',
        '@red-hat-developer-hub/backstage-plugin-marketplace-backend',
      ),
      [
        [
          '@red-hat-developer-hub/backstage-plugin-marketplace-backend',
          '@red-hat-developer-hub/backstage-plugin-catalog-backend-module-marketplace',
        ],
      ],
    ],
    [
      'a module alone, when what it is for is of another scope',
      named(
        '@roadiehq/catalog-backend-module-okta',
        '@acme/plugin-okta',
        '@backstage/plugin-catalog-backend',
      ),
      [
        ['@acme/plugin-okta'],
        ['@backstage/plugin-catalog-backend'],
        ['@roadiehq/catalog-backend-module-okta'],
      ],
    ],
    [
      'a frontend module with its plugin',
      named(
        '@backstage/plugin-techdocs',
        '@backstage/plugin-techdocs-module-addons-contrib',
      ),
      [
        [
          '@backstage/plugin-techdocs',
          '@backstage/plugin-techdocs-module-addons-contrib',
        ],
      ],
    ],
    [
      'one plugin ID in one scope, but modules and other scopes not',
      [
        { name: '@acme/ci-page', role: 'frontend-plugin', pluginId: 'ci' },
        { name: '@acme/ci-server', role: 'backend-plugin', pluginId: 'ci' },
        { name: '@other/ci', role: 'frontend-plugin', pluginId: 'ci' },
        { name: '@acme/glue', role: 'backend-plugin-module', pluginId: 'ci' },
        { name: '@acme/ci-page-react', role: 'web-library' },
      ],
      [
        ['@acme/ci-page', '@acme/ci-server', '@acme/ci-page-react'],
        ['@acme/glue'],
        ['@other/ci'],
      ],
    ],
    [
      'a frontend plugin that is about React with its own backend',
      [
        { name: '@acme/plugin-ci', role: 'frontend-plugin' },
        { name: '@acme/plugin-ci-react', role: 'frontend-plugin' },
        { name: '@acme/plugin-ci-react-backend', role: 'backend-plugin' },
      ],
      [
        ['@acme/plugin-ci'],
        ['@acme/plugin-ci-react', '@acme/plugin-ci-react-backend'],
      ],
    ],
    ['nothing', [], []],
  ];

  it.each(table)('groups %s', (_what, packages, groups) => {
    expect(groupsOf(packages)).toEqual(groups);
  });

  it('takes the old name of a package that moved as an alias of the new one', () => {
    expect(
      groupPackages([
        {
          name: '@backstage/plugin-jenkins',
          moved: '@backstage-community/plugin-jenkins',
        },
        {
          name: '@backstage/plugin-jenkins-backend',
          moved: '@backstage-community/plugin-jenkins-backend',
        },
        { name: '@ancient/jenkins', moved: '@backstage/plugin-jenkins' },
        ...named(
          '@backstage-community/plugin-jenkins',
          '@backstage-community/plugin-jenkins-backend',
        ),
      ]),
    ).toEqual([
      {
        main: '@backstage-community/plugin-jenkins',
        packages: [
          '@backstage-community/plugin-jenkins',
          '@backstage-community/plugin-jenkins-backend',
        ],
        aliases: new Map([
          [
            '@backstage-community/plugin-jenkins',
            ['@ancient/jenkins', '@backstage/plugin-jenkins'],
          ],
          [
            '@backstage-community/plugin-jenkins-backend',
            ['@backstage/plugin-jenkins-backend'],
          ],
        ]),
      },
    ]);
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'takes %s for a name as any other',
    name => {
      const former = { name: `old-${name}`, moved: name };
      expect(groupPackages([{ name }, former])).toEqual([
        {
          main: name,
          packages: [name],
          aliases: new Map([[name, [former.name]]]),
        },
      ]);
    },
  );

  it.each([
    ['to one that is not there', ['@acme/gone']],
    ['to itself', ['@acme/a']],
    ['in a circle', ['@acme/b', '@acme/a']],
  ])('keeps packages that moved %s', (_where, [ofA, ofB]) => {
    const groups = groupPackages([
      { name: '@acme/a', moved: ofA },
      { name: '@acme/b', moved: ofB },
    ]);
    expect(groups).toEqual([
      { main: '@acme/a', packages: ['@acme/a'], aliases: new Map() },
      { main: '@acme/b', packages: ['@acme/b'], aliases: new Map() },
    ]);
  });

  it('puts every package in exactly one group, also thousands of them', () => {
    const packages = Array.from({ length: 4_000 }, (_, i) => ({
      name: `@acme/plugin-${i % 1_000}${
        ['', '-backend', '-common', '-backend-module-y'][Math.floor(i / 1_000)]
      }`,
    }));
    const groups = groupsOf(packages);
    expect(groups).toHaveLength(1_000);
    expect(groups.flat().sort()).toEqual(
      packages.map(({ name }) => name).sort(),
    );
  });
});
