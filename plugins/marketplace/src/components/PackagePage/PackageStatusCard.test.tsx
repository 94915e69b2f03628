import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { MARKETPLACE_API_VERSION } from 'backstage-plugin-marketplace-common';
import {
  anInstalledPackage,
  aPlugin,
  InMemoryMarketplace,
} from '../../__testUtils__';
import { marketplaceApiRef } from '../../api';
import { PackageStatusCard } from './PackageStatusCard';

const plugin = aPlugin('Argo CD', {
  packages: [
    {
      packageName: '@acme/argo-cd',
      role: 'frontend-plugin',
      aliases: ['@acme/plugin-argo'],
      status: anInstalledPackage({ version: '1.2.3' }),
      registry: {
        latest: '2.0.0',
        node: '>=22',
        repository: 'https://git.example/acme/argo-cd',
      },
    },
  ],
});

function show(
  packageName: string,
  partOf?: string,
  marketplace = new InMemoryMarketplace([plugin]),
) {
  const entity = {
    apiVersion: MARKETPLACE_API_VERSION,
    kind: 'Package',
    metadata: { name: 'acme-argo-cd' },
    spec: { packageName },
    relations: partOf ? [{ type: 'partOf', targetRef: partOf }] : [],
  };
  renderInTestApp(
    <EntityProvider entity={entity}>
      <PackageStatusCard />
    </EntityProvider>,
    {
      apis: [[marketplaceApiRef, marketplace]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

describe('PackageStatusCard', () => {
  it.each(['@acme/argo-cd', '@acme/plugin-argo'])(
    'tells of %s what the portal has, what its registry knows, and of which plugin it is',
    async packageName => {
      show(packageName, 'plugin:default/argo-cd');
      expect(await screen.findByText('Installed 1.2.3')).toBeInTheDocument();
      expect(screen.getByText(/Latest is 2.0.0/)).toBeInTheDocument();
      expect(screen.getByText('>=22')).toBeInTheDocument();
      expect(screen.getByRole('link', { name: 'Argo CD' })).toHaveAttribute(
        'href',
        '/catalog/default/plugin/argo-cd',
      );
      expect(screen.getByRole('link', { name: /git.example/ })).toHaveAttribute(
        'href',
        'https://git.example/acme/argo-cd',
      );
    },
  );

  it('has no list of facts where its registry tells none of them', async () => {
    const [pkg] = plugin.packages;
    const bare = {
      ...plugin,
      packages: [{ ...pkg, registry: { latest: '2.0.0' } }],
    };
    show(
      '@acme/argo-cd',
      'plugin:default/argo-cd',
      new InMemoryMarketplace([bare]),
    );
    const card = (await screen.findByText(/Latest is 2.0.0/)).closest(
      'article',
    );
    expect(card).toBeInTheDocument();
    expect(card?.querySelector('dl')).toBeNull();
  });

  it('tells that its plugin does not name it any more', async () => {
    show('@acme/other', 'plugin:default/argo-cd');
    expect(
      await screen.findByText(
        'The entry of its plugin does not name it any more.',
      ),
    ).toBeInTheDocument();
  });

  it('tells that it is of no plugin', async () => {
    show('@acme/argo-cd');
    expect(
      await screen.findByText(
        'No plugin says that this package is a part of it.',
      ),
    ).toBeInTheDocument();
  });
});
