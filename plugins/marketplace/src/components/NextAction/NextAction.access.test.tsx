import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import {
  aPartialPlugin,
  aPlugin,
  InMemoryMarketplace,
} from '../../__testUtils__';
import { pluginEntity } from '../../__testUtils__/pluginEntity';
import { marketplaceApiRef } from '../../api';
import { InstallStatusCard } from '../InstallStatusCard';

// A file of its own: answers to questions for permissions are kept for all tests of one
describe('NextAction', () => {
  it('leads nobody to a guide that is closed to them', async () => {
    const plugin = aPlugin('Argo CD', { status: aPartialPlugin({}) });
    renderInTestApp(
      <EntityProvider entity={pluginEntity(plugin)}>
        <InstallStatusCard />
      </EntityProvider>,
      {
        apis: [
          [marketplaceApiRef, new InMemoryMarketplace([plugin])],
          [
            permissionApiRef,
            mockApis.permission({ authorize: AuthorizeResult.DENY }),
          ],
        ],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(await screen.findByText(/^Partly installed/)).toBeInTheDocument();
    await expect(screen.findByRole('link')).rejects.toThrow();
  });
});
