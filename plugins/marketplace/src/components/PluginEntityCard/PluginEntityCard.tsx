import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
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
  const { namespace = DEFAULT_NAMESPACE, name } = useEntity().entity.metadata;
  return (
    <MarketplaceQueryProvider>
      <EntityInfoCard title={title}>
        <PluginLoader locator={{ namespace, name }}>{children}</PluginLoader>
      </EntityInfoCard>
    </MarketplaceQueryProvider>
  );
}
