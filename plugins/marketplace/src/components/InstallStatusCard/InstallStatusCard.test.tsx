import { screen } from '@testing-library/react';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { aPlugin, renderOnPluginPage } from '../../__testUtils__';
import { InstallStatusCard } from './InstallStatusCard';

function show(details: Partial<PluginDetails>) {
  renderOnPluginPage(<InstallStatusCard />, aPlugin('Argo CD', details));
}

describe('InstallStatusCard', () => {
  it('tells version, instance and the time of the inventory', async () => {
    show({
      status: { state: 'installed', version: '1.2.3', attention: [] },
      instance: {
        id: 'production',
        takenAt: '2026-05-04T10:30:00Z',
        backstageVersion: '1.55.0',
      },
    });
    expect(await screen.findByText('Installed')).toBeInTheDocument();
    expect(screen.getByText('1.2.3')).toBeInTheDocument();
    expect(screen.getByText('production')).toBeInTheDocument();
    expect(screen.getByText('1.55.0')).toBeInTheDocument();
    expect(screen.getByText(/May 4, 2026/)).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  it('names the package of the half that is missing', async () => {
    show({
      status: {
        state: 'partial',
        missing: ['@acme/argo'],
        missingHalf: 'frontend',
        attention: ['missing-companion'],
      },
    });
    expect(
      await screen.findByText(
        'Partly installed: the frontend package @acme/argo is missing',
      ),
    ).toBeInTheDocument();
  });

  it('names every package that would complete a plugin', async () => {
    show({
      status: {
        state: 'partial',
        missing: ['@acme/a-backend', '@acme/b-backend'],
        missingHalf: 'backend',
        attention: ['missing-companion'],
      },
    });
    expect(
      await screen.findByText(
        'Partly installed: none of the backend packages @acme/a-backend and @acme/b-backend is there',
      ),
    ).toBeInTheDocument();
  });

  it('points at what needs attention', async () => {
    show({
      status: {
        state: 'installed',
        attention: ['not-loaded', 'archived'],
      },
      packages: [
        {
          packageName: '@acme/argo-backend',
          role: 'backend-plugin',
          aliases: [],
          status: {
            state: 'installed',
            declaredIn: [],
            evidence: ['manifest'],
            loaded: 'no',
          },
        },
      ],
    });
    const list = await screen.findByRole('list', { name: 'Needs attention' });
    expect(list).toHaveTextContent(
      '@acme/argo-backend is declared, but the running backend has not loaded it.',
    );
    expect(list).toHaveTextContent('Nobody maintains this plugin any more');
  });

  it('does not say "not installed" where nobody has looked yet', async () => {
    show({
      instance: { id: 'production' },
      status: { state: 'unknown', reason: 'no-inventory' },
    });
    expect(await screen.findByText('Not known yet')).toBeInTheDocument();
    expect(screen.queryByText('Not installed')).not.toBeInTheDocument();
  });
});
