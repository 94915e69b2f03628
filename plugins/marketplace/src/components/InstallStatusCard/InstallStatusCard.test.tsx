import { screen, within } from '@testing-library/react';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import {
  anInstalledPackage,
  anInstalledPlugin,
  aPartialPlugin,
  aPlugin,
  renderOnPluginPage,
} from '../../__testUtils__';
import { InstallStatusCard } from './InstallStatusCard';

function show(details: Partial<PluginDetails>) {
  renderOnPluginPage(<InstallStatusCard />, aPlugin('Argo CD', details));
}

const backend = {
  packageName: '@acme/argo-backend',
  role: 'backend-plugin' as const,
  aliases: [],
};

describe('InstallStatusCard', () => {
  it('tells version, instance, evidence and the time of the inventory', async () => {
    show({
      status: anInstalledPlugin({ version: '1.2.3' }),
      instance: {
        id: 'production',
        takenAt: '2026-05-04T10:30:00Z',
        backstageVersion: '1.55.0',
      },
    });
    expect(await screen.findByText('Installed')).toBeInTheDocument();
    for (const text of ['1.2.3', 'production', '1.55.0', 'Up to date']) {
      expect(screen.getByText(text)).toBeInTheDocument();
    }
    expect(screen.getByText('On disk')).toBeInTheDocument();
    expect(screen.getByText(/May 4, 2026/)).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it.each([
    [
      { missing: ['@acme/argo'], missingHalf: 'frontend' as const },
      'Partly installed: the frontend package @acme/argo is missing',
    ],
    [
      {
        missing: ['@acme/a-backend', '@acme/b-backend'],
        missingHalf: 'backend' as const,
      },
      'Partly installed: none of the backend packages @acme/a-backend and @acme/b-backend is there',
    ],
    [
      { missing: ['@acme/a', '@acme/a-backend'] },
      'Partly installed: @acme/a and @acme/a-backend are missing',
    ],
  ])('names what would complete a plugin: %j', async (status, words) => {
    show({ status: aPartialPlugin(status) });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it.each([
    [
      { missing: [], missingHalf: 'frontend' as const },
      'Partly installed: the frontend half is missing',
    ],
    [
      { missing: [], missingHalf: 'backend' as const },
      'Partly installed: the backend half is missing',
    ],
    [{ missing: [] }, 'Partly installed: both halves are missing'],
  ])(
    'says which half is missing where its packages have no name: %j',
    async (status, words) => {
      show({ status: aPartialPlugin(status) });
      expect(await screen.findByText(words)).toBeInTheDocument();
    },
  );

  it('says in sentences what needs attention', async () => {
    show({
      status: anInstalledPlugin({
        version: '1.2.3',
        latest: '2.0.0',
        freshness: 'behind',
        behind: 'major',
        missingModules: ['@acme/module'],
        attention: [
          'missing-companion',
          'not-loaded',
          'incompatible',
          'deprecated',
          'moved',
          'archived',
          'update-available',
          'unlisted',
        ],
      }),
      packages: [
        {
          ...backend,
          status: anInstalledPackage({
            version: '1.2.3',
            loaded: 'no',
            deprecated: { message: 'Use 2.x.' },
            movedTo: '@acme/argo-next',
          }),
        },
      ],
    });
    const list = await screen.findByRole('list', { name: 'Needs attention' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'The module @acme/module should be installed beside it.',
      '@acme/argo-backend is declared, but the running backend has not loaded it.',
      'It says that it is not made for this portal.',
      '@acme/argo-backend 1.2.3 is deprecated: Use 2.x.',
      '@acme/argo-backend has moved to @acme/argo-next.',
      'Nobody maintains this plugin any more: look for a successor.',
      'Version 2.0.0 is out.',
      'No source has an entry of it.',
    ]);
    expect(
      screen.getByText('2.0.0 · A major version behind'),
    ).toBeInTheDocument();
  });

  it('says why nothing is known of newer versions', async () => {
    show({
      status: anInstalledPlugin({ version: '1.2.3', freshness: 'unknown' }),
      packages: [
        {
          ...backend,
          status: anInstalledPackage({
            freshness: { state: 'unknown', reason: 'registry-off' },
          }),
        },
      ],
    });
    expect(
      await screen.findByText('The npm registry is not asked.'),
    ).toBeInTheDocument();
  });

  it('compares nothing with a version that is not known', async () => {
    show({
      status: anInstalledPlugin({ freshness: 'unknown' }),
      packages: [
        {
          ...backend,
          status: anInstalledPackage({
            freshness: { state: 'unknown', reason: 'no-version' },
          }),
        },
      ],
    });
    expect(await screen.findByText(/^Not compared/)).toHaveTextContent(
      'The installed version is not known.',
    );
  });

  it('tells the half of which nothing is known', async () => {
    show({ status: anInstalledPlugin({ unknownHalf: 'frontend' }) });
    expect(
      await screen.findByText(/the inventory cannot see the app/),
    ).toBeInTheDocument();
  });

  it('does not say "not installed" where nobody has looked yet', async () => {
    show({
      instance: { id: 'production' },
      status: { state: 'unknown', reason: 'no-inventory' },
    });
    expect(await screen.findByText('Not known')).toBeInTheDocument();
    expect(screen.queryByText('Not installed')).not.toBeInTheDocument();
  });

  it('has no empty labels for people who may not see versions', async () => {
    show({
      status: anInstalledPlugin({ freshness: 'unknown', evidence: [] }),
      instance: { id: 'production' },
    });
    expect(await screen.findByText('Instance')).toBeInTheDocument();
    for (const label of ['Version', 'Latest', 'Evidence', 'Inventory taken']) {
      expect(screen.queryByText(label)).toBeNull();
    }
  });

  it('compares instances where there are several', async () => {
    const status = anInstalledPlugin({ version: '1.2.3' });
    const at = (id: string) => ({ id, current: false, compatibility: [] });
    show({
      status,
      instances: [
        { ...at('local'), current: true, status },
        {
          ...at('production'),
          status: { state: 'not-installed' },
          takenAt: '2026-05-04T10:30:00Z',
          stale: true,
        },
      ],
    });
    const table = await screen.findByRole('table', {
      name: 'In every instance',
    });
    expect(
      within(table)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'InstanceStateVersion',
      'local (this portal)Installed1.2.3',
      expect.stringMatching(/^production\d+ days ago, staleNot installed$/),
    ]);
  });

  it('says how many instances are left out', async () => {
    const status = anInstalledPlugin({ version: '1.2.3' });
    const at = (id: string) => ({ id, current: false, compatibility: [] });
    show({
      status,
      instances: [
        { ...at('local'), current: true, status },
        { ...at('production'), status },
      ],
      instancesLeftOut: 3,
    });
    const table = await screen.findByRole('table', {
      name: 'In every instance',
    });
    expect(within(table).getByText(/^3 more instances/)).toBeInTheDocument();
  });

  it('puts compatibility into words, and says whether they are derived', async () => {
    show({
      status: anInstalledPlugin(),
      packages: [{ ...backend, status: anInstalledPackage() }],
      instances: [
        {
          id: 'local',
          current: true,
          status: anInstalledPlugin(),
          compatibility: [
            {
              about: 'backstage',
              packageName: '@acme/argo-backend',
              basis: 'derived',
              builtFor: '1.49',
              running: '1.55.0',
              verdict: 'older',
            },
            {
              about: 'node',
              packageName: '@acme/argo-backend',
              basis: 'declared',
              supported: '20',
              running: '24.1.0',
              verdict: 'incompatible',
            },
          ],
        },
      ],
    });
    const section = await screen.findByRole('region', {
      name: 'Compatibility',
    });
    expect(
      within(section)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Mostly fitsBuilt against Backstage 1.49; you run 1.55.0 derived',
      'Does not fitNeeds Node.js 20; you run 24.1.0 declared',
    ]);
  });
});
