import { useApp } from '@backstage/core-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { BrowsePage } from '../BrowsePage';
import { InstalledPackagesPage, InstalledPage } from '../InstalledPage';
import { MarketplaceQueryProvider } from '../MarketplaceQueryProvider';
import { SourcePage } from '../SourcePage';
import { SourcesPage } from '../SourcesPage';
import { UnlistedPage } from '../UnlistedPage';
import { MarketplaceNav } from './MarketplaceNav';

/**
 * The parts of the marketplace, each at an address of its own, below the header and
 * within the landmark that each frontend system has its own of.
 *
 * @internal
 */
export function MarketplaceParts() {
  const { NotFoundErrorPage } = useApp().getComponents();
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
