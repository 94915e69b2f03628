import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { storageApiRef } from '@backstage/core-plugin-api';
import { JsonObject } from '@backstage/types';
import { Route, Routes, useLocation, useNavigate } from 'react-router-dom';
import { MarketplaceApi, marketplaceApiRef } from '../api';
import { BrowsePage } from '../components/BrowsePage';
import { MarketplaceQueryProvider } from '../components/MarketplaceQueryProvider';
import { rootRouteRef } from '../routes';

/**
 * Renders the page to browse plugins, which is all that there is at `/marketplace`. A note
 * tells the address, and a button leads back.
 *
 * @internal
 */
export function renderBrowsePage(
  api: MarketplaceApi,
  query = '',
  options: {
    stars?: MockStarredEntitiesApi;
    storage?: ReturnType<typeof mockApis.storage>;
    config?: JsonObject;
  } = {},
) {
  const { stars = new MockStarredEntitiesApi(), config = {} } = options;
  return renderInTestApp(
    <>
      <Address />
      <Routes>
        <Route
          path="/marketplace"
          element={
            <MarketplaceQueryProvider>
              <BrowsePage />
            </MarketplaceQueryProvider>
          }
        />
        <Route path="*" element={<p>Another page</p>} />
      </Routes>
    </>,
    {
      apis: [
        [marketplaceApiRef, api],
        [starredEntitiesApiRef, stars],
        [permissionApiRef, mockApis.permission()],
        [storageApiRef, options.storage ?? mockApis.storage()],
      ],
      config,
      initialRouteEntries: [`/marketplace${query}`],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/marketplace': rootRouteRef,
      },
    },
  );
}

function Address() {
  const { search } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <p role="note">{decodeURIComponent(search)}</p>
      <button onClick={() => navigate(-1)}>back</button>
    </>
  );
}

/**
 * What `window.matchMedia` answers.
 *
 * @internal
 */
export function mediaQuery(media: string, matches: boolean): MediaQueryList {
  return Object.assign(new EventTarget(), {
    media,
    matches,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
}
