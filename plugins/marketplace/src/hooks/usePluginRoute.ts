import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { unlistedRouteRef } from '../routes';
import { useOptionalRouteRef } from './useOptionalRouteRef';

/**
 * The address of a plugin's page: that of its entity in the catalog, or a page of our own
 * for a plugin that no source has an entry of, where the portal has that page.
 *
 * @internal
 */
export function usePluginRoute() {
  const entityRoute = useRouteRef(entityRouteRef);
  const unlistedRoute = useOptionalRouteRef(unlistedRouteRef);

  return useCallback(
    ({ entityRef, unlisted }: { entityRef: string; unlisted?: boolean }) =>
      unlisted && unlistedRoute
        ? unlistedRoute({ name: parseEntityRef(entityRef).name })
        : entityRoute(entityRouteParams(entityRef)),
    [entityRoute, unlistedRoute],
  );
}
