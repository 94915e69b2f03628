import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readRuntimeFacts } from './readRuntimeFacts';

describe('readRuntimeFacts', () => {
  const facts = (plugins: string[], app: JsonObject = {}) =>
    readRuntimeFacts(mockServices.rootConfig({ data: { app } }), {
      getInstalledPlugins: async () =>
        plugins.map(pluginId => ({ pluginId, modules: [] })),
    });

  it('knows which app the backend serves: the one that it is told, or else `app`', async () => {
    expect(await facts(['app', 'catalog'])).toMatchObject({ app: 'app' });
    expect(await facts(['app'], { packageName: 'app-legacy' })).toMatchObject({
      app: 'app-legacy',
    });
  });

  it('knows of no app where something else serves it, unless it is told', async () => {
    expect(await facts(['catalog'])).not.toHaveProperty('app');
    expect(await facts(['catalog'], { packageName: 'portal' })).toMatchObject({
      app: 'portal',
    });
  });
});
