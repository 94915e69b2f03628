import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
import { MarketplaceQueryProvider } from '../MarketplaceQueryProvider';
import { PluginLoader } from './PluginLoader';

/**
 * A card on the catalog page of a plugin, with what the marketplace knows of it.
 *
 * @internal
 */
export function PluginEntityCard({
  title,
  children,
}: {
  title: string;
  children: (plugin: PluginDetails) => ReactNode;
}) {
  return (
    <MarketplaceQueryProvider>
      <EntityInfoCard title={title}>
        <PluginLoader>{children}</PluginLoader>
      </EntityInfoCard>
    </MarketplaceQueryProvider>
  );
}
