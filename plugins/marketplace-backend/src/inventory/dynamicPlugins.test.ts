import {
  createBackendPlugin,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import {
  DynamicPlugin,
  dynamicPluginsServiceRef,
  readDynamicPlugins,
} from './dynamicPlugins';

describe('dynamicPluginsServiceRef', () => {
  /** What a plugin gets that depends on it. */
  async function told(
    features: NonNullable<Parameters<typeof startTestBackend>[0]>['features'],
  ): Promise<DynamicPlugin[]> {
    let plugins: DynamicPlugin[] = [];
    const backend = await startTestBackend({
      features: [
        ...(features ?? []),
        createBackendPlugin({
          pluginId: 'asking',
          register(env) {
            env.registerInit({
              deps: { dynamicPlugins: dynamicPluginsServiceRef },
              async init({ dynamicPlugins }) {
                plugins = readDynamicPlugins(dynamicPlugins);
              },
            });
          },
        }),
      ],
    });
    await backend.stop();
    return plugins;
  }

  it('tells of none in a portal that has no such service', async () => {
    expect(await told([])).toEqual([]);
  });

  it('is the service of the portal, by its id', async () => {
    const service = createServiceRef<unknown>({
      id: 'core.dynamicplugins',
      scope: 'root',
    });
    const loaded = {
      name: '@acme/plugin-x-backend-dynamic',
      version: '1.2.0',
      role: 'backend-plugin',
      platform: 'node',
      installer: { kind: 'new', install: () => [] },
    };
    const failed = {
      name: '@acme/plugin-y',
      version: '0.1.0',
      role: 'frontend-plugin',
      platform: 'web',
      failure: 'No remote entry',
    };
    const plugins = await told([
      createServiceFactory({
        service,
        deps: {},
        factory: () => ({
          plugins: ({ includeFailed }: { includeFailed?: boolean } = {}) => [
            loaded,
            ...(includeFailed ? [failed] : []),
            { name: '../hostile', version: '1.0.0' },
            null,
          ],
          getScannedPackage(plugin: unknown) {
            if (plugin !== loaded) {
              throw new Error('Not scanned');
            }
            return {
              location: new URL('file:///plugins/x'),
              manifest: {
                name: loaded.name,
                backstage: { role: 'backend-plugin', pluginId: 'x' },
              },
            };
          },
        }),
      }),
    ]);
    expect(plugins).toEqual([
      {
        name: loaded.name,
        version: '1.2.0',
        platform: 'node',
        failure: undefined,
        manifest: { role: 'backend-plugin', pluginId: 'x' },
      },
      {
        name: failed.name,
        version: '0.1.0',
        platform: 'web',
        failure: 'No remote entry',
        manifest: { role: 'frontend-plugin' },
      },
    ]);
  });
});
