import {
  AppTree,
  appTreeApiRef,
  createFrontendPlugin,
  PageBlueprint,
  useApi,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { readLegacyApp, readRunningApp } from './readRunningApp';

const page = (path: string, element = <p>{path}</p>) =>
  PageBlueprint.make({ params: { path, loader: async () => element } });

/** The tree of an app that runs. */
async function treeOf(
  ...plugins: ReturnType<typeof createFrontendPlugin>[]
): Promise<AppTree> {
  const trees: AppTree[] = [];
  const Reader = () => {
    trees.push(useApi(appTreeApiRef).getTree().tree);
    return <p>read</p>;
  };
  renderTestApp({
    initialRouteEntries: ['/reader'],
    features: [
      ...plugins,
      createFrontendPlugin({
        pluginId: 'reader',
        extensions: [page('/reader', <Reader />)],
      }),
    ],
    config: { app: { extensions: [{ 'page:argo/off': false }] } },
  });
  await screen.findByText('read');
  return trees[0];
}

describe('readRunningApp', () => {
  it('tells packages, versions and what is disabled; a plugin that fails costs itself', async () => {
    const tree = await treeOf(
      createFrontendPlugin({
        pluginId: 'argo',
        info: {
          packageJson: async () => ({ name: '@acme/argo', version: '1.2.3' }),
        },
        extensions: [
          page('/argo'),
          PageBlueprint.make({
            name: 'off',
            params: { path: '/off', loader: async () => <p>off</p> },
          }),
        ],
      }),
      createFrontendPlugin({
        pluginId: 'broken',
        info: {
          packageJson: async () => {
            throw new Error('the file is gone');
          },
        },
        extensions: [page('/broken')],
      }),
      createFrontendPlugin({ pluginId: 'silent', extensions: [page('/s')] }),
    );

    const { system, plugins } = await readRunningApp(tree);

    const find = (id: string) => plugins.find(p => p.pluginId === id);
    expect(system).toBe('new');
    expect(find('argo')).toEqual({
      pluginId: 'argo',
      packageName: '@acme/argo',
      version: '1.2.3',
      extensions: 2,
      disabled: ['page:argo/off'],
    });
    expect(find('broken')).toMatchObject({ packageName: undefined });
    expect(find('silent')).toMatchObject({ extensions: 1, disabled: [] });
  });

  it('does not wait for a plugin that never answers', async () => {
    const tree = await treeOf(
      createFrontendPlugin({
        pluginId: 'slow',
        info: { packageJson: () => new Promise(() => {}) },
        extensions: [page('/slow')],
      }),
    );
    jest.useFakeTimers();
    try {
      const reading = readRunningApp(tree);
      await jest.advanceTimersByTimeAsync(6_000);
      expect((await reading).plugins).toContainEqual(
        expect.objectContaining({ pluginId: 'slow', packageName: undefined }),
      );
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('readLegacyApp', () => {
  it('tells ids', () => {
    expect(readLegacyApp([{ getId: () => 'catalog' }])).toEqual({
      system: 'legacy',
      plugins: [{ pluginId: 'catalog', extensions: 0, disabled: [] }],
    });
  });
});
