import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Route, Routes, useLocation } from 'react-router-dom';
import { MarketplaceApi, marketplaceApiRef } from '../api';
import { MarketplacePage } from '../components/MarketplacePage';
import { rootRouteRef } from '../routes';
// The page loads these when they are opened; a test would wait for their compilation.
import '../components/InstalledPage';
import '../components/SourcePage';
import '../components/SourcesPage';
import '../components/UnlistedPage';

/**
 * Renders the marketplace with its tabs, as a portal does. A note tells the address.
 *
 * Permissions are remembered for the rest of a test file: one file cannot both allow
 * and deny the same.
 *
 * @internal
 */
export function renderMarketplace(
  api: MarketplaceApi,
  path: string,
  options: { denied?: string[] } = {},
) {
  const permissions = mockApis.permission({
    authorize: ({ permission }) =>
      options.denied?.includes(permission.name)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
  });
  return renderInTestApp(
    <>
      <Address />
      <Routes>
        <Route path="/marketplace/*" element={<MarketplacePage />} />
      </Routes>
    </>,
    {
      apis: [
        [marketplaceApiRef, api],
        [permissionApiRef, permissions],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
      ],
      initialRouteEntries: [path],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/marketplace': rootRouteRef,
      },
    },
  );
}

function Address() {
  const { pathname, search } = useLocation();
  return <p role="note">{`${pathname}${search}`}</p>;
}
