import { useApiHolder, useApp } from '@backstage/core-plugin-api';
import { appTreeApiRef } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { readLegacyApp, readRunningApp } from '../running';

/**
 * What runs in this browser. It changes with the page only.
 *
 * @internal
 */
export function useRunningApp() {
  const appTree = useApiHolder().get(appTreeApiRef);
  const app = useApp();
  return useQuery({
    queryKey: ['running-app'],
    queryFn: () =>
      appTree
        ? readRunningApp(appTree.getTree().tree)
        : readLegacyApp(app.getPlugins()),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}
