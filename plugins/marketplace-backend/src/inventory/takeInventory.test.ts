import { createMockDirectory } from '@backstage/backend-test-utils';
import { takeInventory } from './takeInventory';

const now = new Date('2026-01-02T03:04:05.000Z');

describe('takeInventory', () => {
  const directory = createMockDirectory();
  const json = (value: unknown) => JSON.stringify(value);

  beforeEach(() => {
    directory.setContent({
      'package.json': json({
        name: 'root',
        private: true,
        workspaces: ['packages/*', 'plugins/*'],
      }),
      'backstage.json': json({ version: '1.55.0' }),
      packages: {
        app: {
          'package.json': json({
            name: 'app',
            version: '0.0.0',
            dependencies: {
              '@acme/plugin-ci': '^1.0.0',
              '@acme/plugin-own': '^0.1.0',
              '@acme/gone': '^1.0.0',
            },
            devDependencies: { '@acme/plugin-dev-only': '^1.0.0' },
          }),
          node_modules: {
            '@acme': {
              'plugin-ci': {
                'package.json': json({
                  name: '@acme/plugin-ci',
                  version: '1.9.0',
                  backstage: { role: 'frontend-plugin', pluginId: 'ci' },
                }),
              },
            },
          },
        },
        backend: {
          'package.json': json({
            name: 'backend',
            version: '0.0.0',
            dependencies: {
              '@acme/plugin-ci-backend': 'npm:@acme/fork@^2.0.0',
            },
            optionalDependencies: { '@acme/plugin-off-backend': '^1.0.0' },
          }),
        },
      },
      plugins: {
        own: {
          'package.json': json({
            name: '@acme/plugin-own',
            version: '0.1.0',
            dependencies: { '@acme/plugin-ci': '^1.5.0' },
          }),
        },
      },
      node_modules: {
        '@acme': {
          'plugin-ci': {
            'package.json': json({ name: '@acme/plugin-ci', version: '1.0.0' }),
          },
          'plugin-ci-backend': {
            'package.json': json({
              name: '@acme/fork',
              version: '2.1.0',
              backstage: {
                role: 'backend-plugin',
                pluginId: 'ci',
                pluginPackages: ['@acme/plugin-ci', '@acme/plugin-ci-backend'],
              },
            }),
          },
          'plugin-off-backend': {
            'package.json': json({
              name: '@acme/plugin-off-backend',
              version: '1.0.0',
              backstage: { role: 'backend-plugin', pluginId: 'off' },
            }),
          },
          'plugin-own': {
            'package.json': json({
              name: '@acme/plugin-own',
              version: '0.1.0',
            }),
          },
          'plugin-dev-only': {
            'package.json': json({
              name: '@acme/plugin-dev-only',
              version: '1.0.0',
            }),
          },
        },
      },
    });
  });

  const take = (folder: string) =>
    takeInventory({
      instance: 'test',
      folder,
      features: [{ pluginId: 'ci', modules: [] }],
      now,
    });

  it('lists what workspaces declare, with version, role and evidence, from any folder of the repository', async () => {
    const inventory = await take(directory.resolve('packages/backend'));
    expect(inventory).toEqual({
      instance: 'test',
      takenAt: '2026-01-02T03:04:05.000Z',
      backstageVersion: '1.55.0',
      features: [{ pluginId: 'ci', modules: [] }],
      packages: [
        {
          name: '@acme/gone',
          declaredIn: [{ workspace: 'app', range: '^1.0.0' }],
          evidence: ['manifest'],
        },
        {
          name: '@acme/plugin-ci',
          // The copy that the app gets, not the one at the root.
          version: '1.9.0',
          role: 'frontend-plugin',
          pluginId: 'ci',
          declaredIn: [
            { workspace: 'app', range: '^1.0.0' },
            { workspace: '@acme/plugin-own', range: '^1.5.0' },
          ],
          evidence: ['manifest', 'node_modules'],
        },
        {
          name: '@acme/plugin-ci-backend',
          version: '2.1.0',
          role: 'backend-plugin',
          pluginId: 'ci',
          pluginPackages: ['@acme/plugin-ci', '@acme/plugin-ci-backend'],
          declaredIn: [
            { workspace: 'backend', range: 'npm:@acme/fork@^2.0.0' },
          ],
          evidence: ['manifest', 'node_modules', 'runtime'],
          loaded: true,
        },
        {
          name: '@acme/plugin-off-backend',
          version: '1.0.0',
          role: 'backend-plugin',
          pluginId: 'off',
          declaredIn: [{ workspace: 'backend', range: '^1.0.0' }],
          evidence: ['manifest', 'node_modules'],
          loaded: false,
        },
        {
          name: '@acme/plugin-own',
          version: '0.1.0',
          declaredIn: [{ workspace: 'app', range: '^0.1.0' }],
          evidence: ['manifest', 'node_modules'],
        },
      ],
    });
  });

  it('does without a backstage.json and with a broken package in node_modules', async () => {
    directory.addContent({
      'backstage.json': 'not json',
      'node_modules/@acme/plugin-ci-backend/package.json': '{ "name": ',
    });
    const { backstageVersion, packages } = await take(directory.path);
    expect(backstageVersion).toBeUndefined();
    expect(
      packages.find(({ name }) => name === '@acme/plugin-ci-backend'),
    ).toEqual({
      name: '@acme/plugin-ci-backend',
      declaredIn: [{ workspace: 'backend', range: 'npm:@acme/fork@^2.0.0' }],
      evidence: ['manifest'],
    });
  });
});
