import { useApiHolder, useApp } from '@backstage/core-plugin-api';
import { appTreeApiRef } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { readLegacyApp, readRunningApp, RunningApp } from '../running';

/**
 * What runs in this browser; missing until that is known. It changes with the page only.
 *
 * @internal
 */
export function useRunningApp(): RunningApp | undefined {
  const appTree = useApiHolder().get(appTreeApiRef);
  const app = useApp();
  const { data } = useQuery({
    queryKey: ['running-app'],
    queryFn: () =>
      appTree
        ? readRunningApp(appTree.getTree().tree)
        : readLegacyApp(app.getPlugins()),
    staleTime: Infinity,
  });
  return data;
}
