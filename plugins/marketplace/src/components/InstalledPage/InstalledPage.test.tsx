import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  anInstalledPackage,
  anInstalledPlugin,
  anInstance,
  anInstancePackage,
  aPartialPlugin,
  aPlugin,
  InMemoryMarketplace,
  minutesAgo,
  renderMarketplace,
} from '../../__testUtils__';

const argo = aPlugin('Argo CD', {
  status: anInstalledPlugin({
    version: '1.2.3',
    latest: '2.0.1',
    freshness: 'behind',
    behind: 'major',
    attention: ['deprecated', 'update-available'],
  }),
});
const devTools = aPlugin('DevTools', {
  status: aPartialPlugin({ version: '0.5.21' }),
});
const catalog = aPlugin('Catalog', {
  status: anInstalledPlugin({ version: '2.0.9', latest: '2.0.9' }),
});
const plugins = [argo, devTools, catalog, aPlugin('Not there')];

function mediaQuery(media: string, matches: boolean): MediaQueryList {
  return Object.assign(new EventTarget(), {
    media,
    matches,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
}

const address = () => screen.getByRole('note');
const table = () =>
  screen.findByRole('table', { name: 'Installed plugins of local' });
const titles = () =>
  screen
    .queryAllByRole('rowheader')
    .map(cell => within(cell).getByRole('link').textContent);
const rowOf = async (title: string) =>
  (await screen.findByRole('link', { name: title })).closest('tr')!;
const tile = (name: RegExp) => screen.findByRole('button', { name });

describe('InstalledPage', () => {
  beforeEach(() => {
    window.matchMedia = media => mediaQuery(media, true);
  });

  it('lists what is installed, what is most urgent first', async () => {
    const api = new InMemoryMarketplace(plugins);
    renderMarketplace(api, '/marketplace/installed');
    await table();
    expect(titles()).toEqual(['DevTools', 'Argo CD', 'Catalog']);
    expect(api.queries[0]).toMatchObject({
      instance: 'local',
      status: ['installed', 'partial'],
      sort: 'attention',
    });
    const row = await rowOf('Argo CD');
    for (const text of [
      '1.2.3',
      '2.0.1A major version behind',
      'Installed',
      'Declared, Lockfile, On disk',
      'DeprecatedUpdate available',
    ]) {
      expect(row).toHaveTextContent(text);
    }
    expect(
      screen.getByRole('columnheader', { name: 'Attention' }),
    ).toHaveAttribute('aria-sort', 'descending');
  });

  it('has figures that list what they count, and back undoes it', async () => {
    renderMarketplace(
      new InMemoryMarketplace(plugins),
      '/marketplace/installed',
    );
    await userEvent.click(await tile(/^Updates waiting\s*1\s*1 major/));
    await waitFor(() => expect(titles()).toEqual(['Argo CD']));
    expect(address()).toHaveTextContent(
      '/marketplace/installed?attention=update-available',
    );
    const updates = await tile(/^Updates waiting/);
    expect(updates).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(updates);
    await waitFor(() => expect(titles()).toHaveLength(3));

    await userEvent.click(updates);
    const all = await tile(/^Installed/);
    await userEvent.click(all);
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(all).toHaveFocus();
    expect(all).toHaveAttribute('aria-disabled', 'true');
  });

  it('tells of waiting updates by how large they are', async () => {
    const behind = (by: 'minor' | 'prerelease') =>
      aPlugin(`Behind by ${by}`, {
        status: anInstalledPlugin({
          freshness: 'behind',
          behind: by,
          attention: ['update-available'],
        }),
      });
    renderMarketplace(
      new InMemoryMarketplace([
        ...plugins,
        behind('minor'),
        behind('prerelease'),
      ]),
      '/marketplace/installed',
    );
    expect(
      await tile(/^Updates waiting\s*3\s*1 major · 1 minor · 1 prerelease/),
    ).toBeVisible();
  });

  it('counts a plugin once that is both deprecated and moved', async () => {
    const both = anInstalledPlugin({ attention: ['deprecated', 'moved'] });
    const api = new InMemoryMarketplace([
      ...plugins,
      aPlugin('Travis', { status: both }),
    ]);
    renderMarketplace(api, '/marketplace/installed');
    expect(
      await tile(/^Deprecated or moved\s*2\s*2 deprecated · 1 moved/),
    ).toBeInTheDocument();
    await table();
    expect(api.queries).toHaveLength(1);
  });

  it('keeps its filters where they are when a search finds nothing', async () => {
    renderMarketplace(
      new InMemoryMarketplace(plugins),
      '/marketplace/installed?search=nothing-of-it',
    );
    expect(
      await screen.findByText('No installed plugin matches'),
    ).toBeVisible();
    const filters = screen.getByRole('group', { name: 'Needs attention' });
    expect(
      within(filters).getByRole('button', { name: 'Deprecated 0' }),
    ).toBeVisible();
  });

  it('claims no number of updates when the registry is not asked', async () => {
    const api = new InMemoryMarketplace([catalog]);
    api.overview = {
      registry: { enabled: false, wanted: 0, checked: 0, failed: 0 },
    };
    renderMarketplace(api, '/marketplace/installed');
    const label = await screen.findByText('Updates waiting');
    expect(label.parentElement).toHaveTextContent('Updates waiting–Not known');
  });

  it.each([
    [
      'neither half of the portal can be seen',
      { covers: { frontend: false, backend: false } },
    ],
    ['no version of what it has is known', { packages: 0 }],
  ])('claims nothing of what it cannot judge: %s', async (_, details) => {
    const api = new InMemoryMarketplace([
      aPlugin('App', {
        status: anInstalledPlugin({ freshness: 'unknown' }),
      }),
    ]);
    api.instances = [anInstance('local', details)];
    renderMarketplace(api, '/marketplace/installed');
    expect(
      await tile(/^Installed plugins\s*1\s*Wholly or partly: not known/),
    ).toBeVisible();
    for (const label of [
      'Updates waiting',
      'Deprecated or moved',
      'Incomplete or not loaded',
      'Unlisted',
    ]) {
      expect(screen.getByText(label).parentElement).toHaveTextContent(
        `${label}–Not known`,
      );
    }
  });

  it('claims nothing where nothing can be seen at all', async () => {
    const api = new InMemoryMarketplace([]);
    api.instances = [
      anInstance('local', { covers: { frontend: false, backend: false } }),
    ];
    renderMarketplace(api, '/marketplace/installed');
    expect(
      await tile(/^Installed plugins\s*–\s*Not known/),
    ).toBeInTheDocument();
  });

  it('still counts what it knows where much cannot be seen', async () => {
    const api = new InMemoryMarketplace(plugins);
    api.instances = [
      anInstance('local', { covers: { frontend: false, backend: false } }),
    ];
    renderMarketplace(api, '/marketplace/installed');
    expect(await tile(/^Updates waiting\s*1\s*1 major/)).toBeVisible();
    expect(
      await tile(/^Installed plugins\s*3\s*1 partly installed/),
    ).toBeVisible();
  });

  it('says that no plugin is partly installed, and no more than that', async () => {
    const notLoaded = anInstalledPlugin({ attention: ['not-loaded'] });
    renderMarketplace(
      new InMemoryMarketplace([aPlugin('Late', { status: notLoaded })]),
      '/marketplace/installed',
    );
    expect(
      await tile(/^Installed plugins\s*1\s*None partly installed/),
    ).toBeVisible();
    expect(
      await tile(/^Incomplete or not loaded\s*1\s*1 not loaded/),
    ).toBeVisible();
  });

  it('opens as its address says, and sorts by its columns', async () => {
    const api = new InMemoryMarketplace(plugins);
    renderMarketplace(
      api,
      '/marketplace/installed?search=c&sort=title&attention=deprecated',
    );
    await table();
    expect(titles()).toEqual(['Argo CD']);
    expect(screen.getByRole('searchbox')).toHaveValue('c');
    const header = screen.getByRole('columnheader', { name: 'Plugin' });
    expect(header).toHaveAttribute('aria-sort', 'ascending');

    await userEvent.click(within(header).getByRole('button'));
    await waitFor(() =>
      expect(header).toHaveAttribute('aria-sort', 'descending'),
    );
    expect(api.queries.slice(-1)[0]).toMatchObject({
      sort: 'title',
      order: 'desc',
    });
  });

  it('tells of the instance where it is from, and that it is stale', async () => {
    const api = new InMemoryMarketplace(plugins);
    api.instances = [
      anInstance('local', {
        origin: 'report',
        stale: true,
        takenAt: minutesAgo(60 * 24 * 9),
        covers: { frontend: false, backend: true },
      }),
    ];
    renderMarketplace(api, '/marketplace/installed');
    const facts = await screen.findByRole('group', { name: 'About local' });
    for (const text of [
      'Backstage 1.55.0',
      'its frontend packages cannot be seen from here',
      'sent by the instance',
      'taken 9 days ago',
      'Stale',
    ]) {
      expect(facts).toHaveTextContent(text);
    }
    expect(screen.queryByLabelText('Instance')).toBeNull();
  });

  it('lets people pick an instance where there are several', async () => {
    const api = new InMemoryMarketplace(plugins);
    api.instances = [
      anInstance('local'),
      anInstance('production', { current: false }),
    ];
    renderMarketplace(api, '/marketplace/installed');
    await userEvent.click(await screen.findByLabelText(/^Instance/));
    await userEvent.click(screen.getByRole('option', { name: 'production' }));
    expect(
      await screen.findByRole('table', {
        name: 'Installed plugins of production',
      }),
    ).toBeInTheDocument();
    expect(address()).toHaveTextContent('?instance=production');
    expect(api.queries.slice(-1)[0]).toMatchObject({ instance: 'production' });
  });

  it('says what is wrong in the inventory when asked', async () => {
    const api = new InMemoryMarketplace(plugins);
    api.overview = {
      findings: [
        {
          kind: 'version-mismatch',
          packageName: '@acme/argo',
          file: 'package-lock.json',
          message: 'Install the packages again.',
        },
      ],
    };
    renderMarketplace(api, '/marketplace/installed');
    const line = await screen.findByText('1 finding in this inventory');
    expect(screen.queryByText('Install the packages again.')).toBeNull();
    await userEvent.click(line);
    expect(
      await screen.findByText('Install the packages again.'),
    ).toBeInTheDocument();
    expect(screen.getByText('@acme/argo · package-lock.json')).toBeVisible();
  });

  it.each([
    [
      { enabled: false, wanted: 0, checked: 0, failed: 0 },
      'The npm registry is not asked: latest versions are unknown.',
    ],
    [
      { enabled: true, wanted: 9, checked: 4, failed: 2 },
      'The latest versions of 2 packages could not be looked up.',
    ],
    [
      {
        enabled: true,
        wanted: 9,
        checked: 4,
        failed: 1,
        failure: 'It is down.',
      },
      'It is down.',
    ],
    [
      { enabled: true, wanted: 9, checked: 4, failed: 0 },
      'Latest versions are being looked up: 4 of 9 packages so far.',
    ],
  ])('says what the registry keeps back: %j', async (registry, line) => {
    const api = new InMemoryMarketplace(plugins);
    api.overview = { registry };
    renderMarketplace(api, '/marketplace/installed');
    expect(await screen.findByText(line)).toBeInTheDocument();
  });

  it('shows with the list what the app in this browser lacks of the instance', async () => {
    const api = new InMemoryMarketplace(plugins);
    api.packages = [
      anInstancePackage('@acme/argo', {
        plugin: { entityRef: argo.entityRef, title: 'Argo CD' },
        status: anInstalledPackage(),
      }),
    ];
    const list = api.listInstancePackages.bind(api);
    let answer = () => {};
    const asked = new Promise<void>(resolve => {
      answer = resolve;
    });
    jest
      .spyOn(api, 'listInstancePackages')
      .mockImplementation(async (...query) => {
        await asked;
        return list(...query);
      });
    renderMarketplace(api, '/marketplace/installed');
    // The plugins themselves are known by then.
    expect(await screen.findByText('3 plugins')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Argo CD' })).toBeNull();

    answer();
    expect(await rowOf('Argo CD')).toHaveTextContent('Not in this app');
    expect(await rowOf('Catalog')).not.toHaveTextContent('Not in this app');
  });

  it('does not wait for long to find out what the app has', async () => {
    const api = new InMemoryMarketplace(plugins);
    jest
      .spyOn(api, 'listInstancePackages')
      .mockReturnValue(new Promise(() => {}));
    renderMarketplace(api, '/marketplace/installed');
    expect(await screen.findByText('3 plugins')).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
    expect(
      await screen.findByRole('table', {}, { timeout: 5_000 }),
    ).toHaveTextContent('Argo CD');
  });

  it('shows the list also where it cannot be found out what the app has', async () => {
    const api = new InMemoryMarketplace(plugins);
    jest
      .spyOn(api, 'listInstancePackages')
      .mockRejectedValue(new Error('No answer'));
    renderMarketplace(api, '/marketplace/installed');
    expect(await rowOf('Argo CD')).not.toHaveTextContent('Not in this app');
  });

  it('has cards where there is no room for a table', async () => {
    window.matchMedia = media => mediaQuery(media, false);
    renderMarketplace(
      new InMemoryMarketplace(plugins),
      '/marketplace/installed',
    );
    const list = await screen.findByRole('list', {
      name: 'Installed plugins of local',
    });
    expect(list).toHaveTextContent('Installed 1.2.3');
    expect(list).toHaveTextContent('A major version behind: 2.0.1 is out');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByLabelText(/^Sort by/)).toBeInTheDocument();
  });

  it('says on a card of what the version is not known', async () => {
    window.matchMedia = media => mediaQuery(media, false);
    renderMarketplace(
      new InMemoryMarketplace([
        aPlugin('App', { status: anInstalledPlugin({ freshness: 'unknown' }) }),
      ]),
      '/marketplace/installed',
    );
    expect(
      await screen.findByText('Latest version not known'),
    ).toBeInTheDocument();
  });

  it('says so when no inventory was taken', async () => {
    const api = new InMemoryMarketplace(plugins);
    api.instances = [];
    renderMarketplace(api, '/marketplace/installed');
    expect(
      await screen.findByText('Nothing is known of this portal yet'),
    ).toBeInTheDocument();
  });

  it('says so when nothing is installed, and when nothing matches', async () => {
    renderMarketplace(
      new InMemoryMarketplace([aPlugin('Not there')]),
      '/marketplace/installed?search=zzz',
    );
    expect(
      await screen.findByText('No installed plugin matches'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear search and filters' }),
    );
    expect(
      await screen.findByText('No plugin is installed'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Browse plugins' }),
    ).toHaveAttribute('href', '/marketplace');
    // There is nothing to search or to count
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByText('0 plugins')).toBeNull();
  });

  it('says why it shows nothing, and tries again', async () => {
    const api = new InMemoryMarketplace(plugins);
    jest.spyOn(api, 'getOverview').mockRejectedValueOnce(new Error('offline'));
    renderMarketplace(api, '/marketplace/installed');
    expect(
      await screen.findByText(/What is installed could not be loaded: offline/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await table()).toBeInTheDocument();
  });

  it('says the same when not even the instances are known', async () => {
    const api = new InMemoryMarketplace(plugins);
    jest
      .spyOn(api, 'listInstances')
      .mockRejectedValueOnce(new Error('offline'));
    renderMarketplace(api, '/marketplace/installed');
    expect(
      await screen.findByText(/What is installed could not be loaded: offline/),
    ).toBeInTheDocument();
  });

  it('leaves a way back from an instance that is not known', async () => {
    const api = new InMemoryMarketplace(plugins);
    renderMarketplace(api, '/marketplace/installed?instance=gone');
    expect(
      await screen.findByText(
        /could not be loaded: There is no instance 'gone'/,
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText(/^Instance/));
    await userEvent.click(
      screen.getByRole('option', { name: 'local (this portal)' }),
    );
    expect(await table()).toBeInTheDocument();
  });

  it('lists anew what a new inventory has', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const api = new InMemoryMarketplace(plugins);
      renderMarketplace(api, '/marketplace/installed');
      await table();
      expect(api.queries).toHaveLength(1);
      api.instances = [anInstance('local', { takenAt: minutesAgo(1) })];
      await act(() => jest.advanceTimersByTimeAsync(31_000));
      await waitFor(() => expect(api.queries).toHaveLength(2));
    } finally {
      jest.useRealTimers();
    }
  });
});
