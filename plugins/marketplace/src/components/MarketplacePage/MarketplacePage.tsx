import { Content } from '@backstage/core-components';
import { MarketplaceQueryProvider } from '../MarketplaceQueryProvider';
import { PluginBrowser } from './PluginBrowser';

/**
 * The marketplace, below a header that the frontend system draws.
 *
 * @internal
 */
export function MarketplacePage() {
  return (
    <MarketplaceQueryProvider>
      <Content>
        <PluginBrowser />
      </Content>
    </MarketplaceQueryProvider>
  );
}
