import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { BrowsePage } from '../BrowsePage';
import { InstalledPackagesPage, InstalledPage } from '../InstalledPage';
import { MarketplaceQueryProvider } from '../MarketplaceQueryProvider';
import { SourcePage } from '../SourcePage';
import { SourcesPage } from '../SourcesPage';
import { UnlistedPage } from '../UnlistedPage';
import { MarketplaceNav } from './MarketplaceNav';

/**
 * The marketplace, each part at an address of its own, below a header that the frontend
 * system draws.
 *
 * The frontend system's sub-pages would not do: they move the first one away from the
 * page's address, lose the filters on the way there, and cannot hide a tab from people
 * who may not see it. The tabs of its header point at panels that do not exist.
 *
 * @internal
 */
export function MarketplacePage() {
  return (
    <MarketplaceQueryProvider>
      <MarketplaceNav />
      <Routes>
        <Route index element={<BrowsePage />} />
        <Route path="installed" element={<InstalledPage />} />
        <Route path="installed/packages" element={<InstalledPackagesPage />} />
        <Route path="plugins/unlisted/:name" element={<UnlistedPage />} />
        <Route path="sources" element={<SourcesPage />} />
        <Route path="sources/:id" element={<SourcePage />} />
        <Route path="*" element={<NotFoundErrorPage />} />
      </Routes>
    </MarketplaceQueryProvider>
  );
}
