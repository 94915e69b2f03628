import { loadedAtRuntime } from './loadedAtRuntime';

const features = [{ pluginId: 'catalog', modules: ['logs'] }];

describe('loadedAtRuntime', () => {
  it.each([
    ['@backstage/plugin-catalog-backend', 'backend-plugin', 'catalog', true],
    ['@backstage/plugin-todo-backend', 'backend-plugin', 'todo', false],
    [
      '@backstage/plugin-catalog-backend-module-logs',
      'backend-plugin-module',
      'catalog',
      true,
    ],
    [
      '@backstage/plugin-todo-backend-module-x',
      'backend-plugin-module',
      'todo',
      false,
    ],
    // A module may have another id than its name says: not knowing is not "no".
    [
      '@backstage/plugin-catalog-backend-module-x',
      'backend-plugin-module',
      'catalog',
      undefined,
    ],
    ['@backstage/plugin-catalog', 'frontend-plugin', 'catalog', undefined],
    ['@backstage/plugin-catalog-node', 'node-library', 'catalog', undefined],
    ['@acme/plugin-backend', 'backend-plugin', undefined, undefined],
  ])('%s as %s of %s: %s', (name, role, pluginId, expected) => {
    expect(
      loadedAtRuntime({ name, backstage: { role, pluginId } }, features),
    ).toBe(expected);
  });
});
