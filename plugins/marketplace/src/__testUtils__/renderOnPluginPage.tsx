import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { ReactElement } from 'react';
import { marketplaceApiRef } from '../api';
import { InMemoryMarketplace } from './InMemoryMarketplace';
import { pluginEntity } from './pluginEntity';

/**
 * Renders a card as the catalog page of a plugin does.
 *
 * @internal
 */
export function renderOnPluginPage(
  card: ReactElement,
  plugin: PluginDetails,
  marketplace = new InMemoryMarketplace([plugin]),
) {
  return renderInTestApp(
    <EntityProvider entity={pluginEntity(plugin)}>{card}</EntityProvider>,
    {
      apis: [[marketplaceApiRef, marketplace]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}
