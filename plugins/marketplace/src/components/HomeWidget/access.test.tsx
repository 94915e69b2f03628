import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { marketplaceApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { aPlugin, InMemoryMarketplace } from '../../__testUtils__';
import { HomeWidget } from '.';

describe('HomeWidget, for people who may not see what is installed', () => {
  it('tells what is new, and neither asks for updates nor speaks of them', async () => {
    const marketplace = new InMemoryMarketplace([
      aPlugin('Argo CD', { added: '2021-04-20' }),
    ]);
    renderInTestApp(<HomeWidget />, {
      apis: [
        [marketplaceApiRef, marketplace],
        [
          permissionApiRef,
          mockApis.permission({ authorize: AuthorizeResult.DENY }),
        ],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/marketplace': rootRouteRef,
      },
    });
    expect(
      await screen.findByRole('link', { name: 'Argo CD' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Nothing newer is known')).toBeNull();
    expect(marketplace.queries).toEqual([]);
  });
});
