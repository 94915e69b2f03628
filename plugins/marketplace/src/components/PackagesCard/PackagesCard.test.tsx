import { screen, within } from '@testing-library/react';
import { aPlugin, renderOnPluginPage } from '../../__testUtils__';
import { PackagesCard } from './PackagesCard';

describe('PackagesCard', () => {
  it('tells of each package its role, version, place, and whether it runs', async () => {
    renderOnPluginPage(
      <PackagesCard />,
      aPlugin('Argo CD', {
        packages: [
          {
            entityRef: 'package:default/acme-argo',
            packageName: '@acme/argo',
            role: 'frontend-plugin',
            aliases: ['@old/argo'],
            status: {
              state: 'installed',
              installedAs: '@old/argo',
              version: '1.2.3',
              declaredIn: [{ workspace: 'app', range: '^1.2.0' }],
              evidence: ['manifest', 'node_modules'],
              loaded: 'unknown',
            },
          },
          {
            packageName: '@acme/argo-backend',
            role: 'backend-plugin',
            aliases: [],
            status: {
              state: 'installed',
              version: '2.0.0',
              declaredIn: [{ workspace: 'backend', range: '2.0.0' }],
              evidence: ['manifest'],
              loaded: 'no',
            },
          },
          {
            packageName: '@acme/argo-common',
            role: 'common-library',
            aliases: ['@old/argo-common'],
            status: { state: 'not-installed' },
          },
        ],
      }),
    );

    const [frontend, backend, common] = await screen.findAllByRole('listitem');
    expect(
      within(frontend).getByRole('link', { name: '@acme/argo' }),
    ).toHaveAttribute('href', '/catalog/default/package/acme-argo');
    expect(frontend).toHaveTextContent('Frontend plugin');
    expect(frontend).toHaveTextContent('Declared in app as ^1.2.0');
    expect(frontend).toHaveTextContent(
      'Installed under its former name @old/argo',
    );
    expect(frontend).toHaveTextContent('Installed 1.2.3');
    expect(frontend).not.toHaveTextContent(/loaded/i);
    expect(backend).toHaveTextContent('Not loaded by the backend');
    expect(within(backend).queryByRole('link')).toBeNull();
    expect(common).toHaveTextContent('Not installed');
    expect(common).toHaveTextContent('Formerly @old/argo-common');
  });

  it('says so when an entry names no packages', async () => {
    renderOnPluginPage(<PackagesCard />, aPlugin('Argo CD'));
    expect(
      await screen.findByText('The entry names no packages.'),
    ).toBeInTheDocument();
  });
});
