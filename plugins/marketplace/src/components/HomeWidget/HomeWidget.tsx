import { MarketplaceQueryProvider } from '../MarketplaceQueryProvider';
import { News } from './News';

/**
 * The content of a card on the home page: which plugins are new, and what waits.
 *
 * @internal
 */
export function HomeWidget() {
  return (
    <MarketplaceQueryProvider>
      <News />
    </MarketplaceQueryProvider>
  );
}
