import { Progress } from '@backstage/core-components';
import { useApp } from '@backstage/core-plugin-api';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { BrowsePage } from '../BrowsePage';
import { MarketplaceQueryProvider } from '../MarketplaceQueryProvider';
import { MarketplaceNav } from './MarketplaceNav';

// Most people come to browse: the code of the other parts is loaded when they are opened.
const InstalledPage = lazy(() =>
  import('../InstalledPage').then(m => ({ default: m.InstalledPage })),
);
const InstalledPackagesPage = lazy(() =>
  import('../InstalledPage').then(m => ({ default: m.InstalledPackagesPage })),
);
const SourcePage = lazy(() =>
  import('../SourcePage').then(m => ({ default: m.SourcePage })),
);
const SourcesPage = lazy(() =>
  import('../SourcesPage').then(m => ({ default: m.SourcesPage })),
);
const UnlistedPage = lazy(() =>
  import('../UnlistedPage').then(m => ({ default: m.UnlistedPage })),
);

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
      <Suspense fallback={<Progress />}>
        <Routes>
          <Route index element={<BrowsePage />} />
          <Route path="installed" element={<InstalledPage />} />
          <Route
            path="installed/packages"
            element={<InstalledPackagesPage />}
          />
          <Route path="plugins/unlisted/:name" element={<UnlistedPage />} />
          <Route path="sources" element={<SourcesPage />} />
          <Route path="sources/:id" element={<SourcePage />} />
          <Route path="*" element={<NotFoundErrorPage />} />
        </Routes>
      </Suspense>
    </MarketplaceQueryProvider>
  );
}
