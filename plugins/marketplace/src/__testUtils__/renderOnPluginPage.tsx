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
 * @param query - the end of the address of the page, from its question mark
 * @internal
 */
export function renderOnPluginPage(
  card: ReactElement,
  plugin: PluginDetails,
  marketplace = new InMemoryMarketplace([plugin]),
  query = '',
) {
  return renderInTestApp(
    <EntityProvider entity={pluginEntity(plugin)}>{card}</EntityProvider>,
    {
      apis: [[marketplaceApiRef, marketplace]],
      initialRouteEntries: [`/${query}`],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}
