import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  anInstalledPackage,
  anInstance,
  anInstancePackage,
  InMemoryMarketplace,
  renderMarketplace,
} from '../../__testUtils__';

const path = '/marketplace/installed/packages';

function show(query = '') {
  const api = new InMemoryMarketplace([]);
  api.packages = [
    anInstancePackage('@acme/argo', {
      plugin: { entityRef: 'plugin:default/argo', title: 'Argo' },
      status: anInstalledPackage({
        freshness: { state: 'behind', latest: '2.0.1', by: 'major' },
        deprecated: { message: 'Use 2.x.' },
      }),
      findings: [{ kind: 'several-versions', message: 'Align them.' }],
    }),
    anInstancePackage('@acme/argo-backend', {
      role: 'backend-plugin',
      plugin: { entityRef: 'plugin:unlisted/x', title: 'X', unlisted: true },
      status: anInstalledPackage({
        version: '0.9.0',
        declaredIn: [{ workspace: 'backend', range: 'workspace:^' }],
        freshness: { state: 'unknown', reason: 'local' },
        loaded: 'no',
      }),
    }),
    anInstancePackage('react', {
      role: undefined,
      status: anInstalledPackage({
        declaredIn: [
          { workspace: 'app', range: '^1.2.0' },
          { workspace: 'other', range: 'npm:preact@1', alias: 'react' },
        ],
      }),
    }),
  ];
  renderMarketplace(api, `${path}${query}`);
  return api;
}

const rows = () =>
  screen.findAllByRole('row').then(all => all.slice(1).map(r => r.textContent));

function showWide(matches: boolean) {
  window.matchMedia = media =>
    Object.assign(new EventTarget(), {
      media,
      matches,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    });
}

describe('InstalledPackagesPage', () => {
  beforeEach(() => showWide(true));

  it('tells of each package what is known', async () => {
    show();
    expect(await rows()).toEqual([
      '@acme/argoFrontend plugin · ArgoDeprecatedSeveral versions1.2.32.0.1A major version behindapp ^1.2.0Declared, Lockfile, On disk',
      '@acme/argo-backendBackend plugin · XNot loaded0.9.0Not knownbackend workspace:^Declared, Lockfile, On disk',
      'reactNot part of a plugin1.2.31.2.3Up to dateapp ^1.2.0other npm:preact@1Declared, Lockfile, On disk',
    ]);
    expect(screen.getByRole('link', { name: 'X' })).toHaveAttribute(
      'href',
      '/marketplace/plugins/unlisted/x',
    );
  });

  it('says on cards what its facts are, which no column names', async () => {
    showWide(false);
    show();
    const list = await screen.findByRole('list', { name: 'Packages of local' });
    expect(list).toHaveTextContent('Declared in app as ^1.2.0');
    expect(list).toHaveTextContent('Declared in other as react (npm:preact@1)');
    expect(list).toHaveTextContent('Known from: Declared, Lockfile, On disk');
    expect(list).toHaveTextContent('A major version behind: 2.0.1 is out');
    expect(list).toHaveTextContent('Latest version not known');
  });

  it('narrows by what is picked, and keeps it in the address', async () => {
    show('?workspace=app');
    expect(await screen.findByText('2 packages')).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText(/^Kind/));
    await userEvent.click(
      screen.getByRole('option', { name: 'Not part of a plugin (1)' }),
    );
    expect(await screen.findByText('1 package')).toBeInTheDocument();
    expect(screen.getByRole('note')).toHaveTextContent(
      `${path}?workspace=app&role=none`,
    );
  });

  it('saves what is listed as CSV', async () => {
    const api = show('?search=argo');
    const asked = jest.spyOn(api, 'exportInstancePackages');
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:packages';
    URL.revokeObjectURL = () => {};
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function save(this: HTMLAnchorElement) {
        saved.push(`${this.download} ${this.href}`);
      });
    await screen.findByText('2 packages');
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    await waitFor(() =>
      expect(saved).toEqual(['packages-of-local.csv blob:packages']),
    );
    expect(asked).toHaveBeenCalledWith(
      'local',
      expect.not.objectContaining({ limit: expect.anything() }),
    );
    expect(asked.mock.calls[0][1]).toMatchObject({ search: 'argo' });
  });

  it('says why there is no CSV', async () => {
    const api = show();
    jest
      .spyOn(api, 'exportInstancePackages')
      .mockRejectedValue(new Error('offline'));
    await screen.findByText('3 packages');
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The CSV could not be made: offline',
    );
  });

  it('leads to the plugins and back', async () => {
    show('?instance=local&role=none');
    const views = await screen.findByRole('navigation', {
      name: 'What to list',
    });
    expect(
      within(views).getByRole('link', { name: 'Plugins' }),
    ).toHaveAttribute('href', '/marketplace/installed?instance=local');
    expect(
      within(views).getByRole('link', { name: 'Packages' }),
    ).toHaveAttribute('aria-current', 'page');
  });

  it('offers a way out and the same filters when nothing matches', async () => {
    show('?search=zzz');
    expect(await screen.findByText('No package matches')).toBeVisible();
    for (const filter of [/^Kind/, /^Updates/, /^Loaded/, /^Workspace/]) {
      expect(screen.getByLabelText(filter)).toBeVisible();
    }
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear search and filters' }),
    );
    expect(await screen.findByText('3 packages')).toBeInTheDocument();
  });

  it('does not blame filters where there is no package at all', async () => {
    renderMarketplace(new InMemoryMarketplace([]), path);
    expect(await screen.findByText('No package is installed')).toBeVisible();
    expect(screen.queryByText('No package matches')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Clear/ })).toBeNull();
    // There is nothing to search, to count or to save
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByText('0 packages')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Download CSV' })).toBeNull();
  });

  it('does not say that nothing is installed where nothing can be seen', async () => {
    const api = new InMemoryMarketplace([]);
    api.instances = [
      anInstance('local', {
        covers: { frontend: false, backend: false },
        packages: 0,
      }),
    ];
    renderMarketplace(api, path);
    expect(await screen.findByText('No package can be seen')).toBeVisible();
    expect(
      screen.getByText(/^Neither the frontend packages nor the backend/),
    ).toBeVisible();
    expect(screen.queryByText('No package is installed')).toBeNull();
  });

  it('keeps its search while it finds out what there is without it', async () => {
    const api = show('?search=zzz');
    await screen.findByText('No package matches');
    jest
      .spyOn(api, 'listInstancePackages')
      .mockReturnValue(new Promise(() => {}));
    const search = screen.getByRole('searchbox');
    await userEvent.clear(search);
    await waitFor(() =>
      expect(screen.getByRole('note').textContent).toBe(path),
    );
    expect(search).toBeVisible();
    expect(search).toHaveFocus();
    expect(screen.queryByText('No package is installed')).toBeNull();
  });

  it('holds the place of packages, and not that of plugins', async () => {
    const api = new InMemoryMarketplace([]);
    jest.spyOn(api, 'getOverview').mockReturnValue(new Promise(() => {}));
    renderMarketplace(api, path);
    await screen.findByRole('progressbar', {
      name: 'Loading what is installed',
    });
    await screen.findByRole('navigation', { name: 'What to list' });
    expect(screen.getAllByRole('columnheader', { hidden: true })).toHaveLength(
      5,
    );
  });
});
