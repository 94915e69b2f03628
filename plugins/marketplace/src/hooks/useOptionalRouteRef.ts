import {
  AnyRouteRefParams,
  RouteFunc,
  RouteRef,
  SubRouteRef,
  useRouteRef,
} from '@backstage/core-plugin-api';

/**
 * The way to a page of ours; missing where the portal does not have that page. What both
 * frontend systems share throws then, after the last of its hooks.
 *
 * @internal
 */
export function useOptionalRouteRef<Params extends AnyRouteRefParams>(
  routeRef: RouteRef<Params> | SubRouteRef<Params>,
): RouteFunc<Params> | undefined {
  try {
    return useRouteRef(routeRef);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('No path for ')) {
      return undefined;
    }
    throw error;
  }
}
