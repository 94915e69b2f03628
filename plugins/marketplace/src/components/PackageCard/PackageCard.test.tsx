import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { PackageCard } from './PackageCard';

function show(entity: Entity) {
  renderInTestApp(
    <EntityProvider entity={entity}>
      <PackageCard />
    </EntityProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

describe('PackageCard', () => {
  it('tells npm name and role, and leads to the plugin', async () => {
    show({
      apiVersion: 'extensions.backstage.io/v1alpha1',
      kind: 'Package',
      metadata: { name: 'acme-argo-backend' },
      spec: {
        packageName: '@acme/argo-backend',
        backstage: { role: 'backend-plugin' },
      },
      relations: [{ type: 'partOf', targetRef: 'plugin:default/argo' }],
    });
    expect(await screen.findByText('@acme/argo-backend')).toBeInTheDocument();
    expect(screen.getByText('Backend plugin')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /argo/ })).toHaveAttribute(
      'href',
      '/catalog/default/plugin/argo',
    );
  });
});
