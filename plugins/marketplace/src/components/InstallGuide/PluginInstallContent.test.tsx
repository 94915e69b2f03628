import { ResponseError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InstallGuide } from 'backstage-plugin-marketplace-common';
import {
  anInstalledPlugin,
  aPlugin,
  InMemoryMarketplace,
  renderOnPluginPage,
} from '../../__testUtils__';
import { PluginInstallContent } from './PluginInstallContent';

const plugin = aPlugin('Argo CD', {
  links: [{ url: 'https://argo.example/docs', title: 'Documentation' }],
});

function show(
  guides: InMemoryMarketplace['guides'],
  marketplace = new InMemoryMarketplace([plugin]),
  query = '',
) {
  marketplace.guides = guides;
  renderOnPluginPage(<PluginInstallContent />, plugin, marketplace, query);
  return marketplace;
}

const updating: InMemoryMarketplace['guides'] = {
  install: {
    actions: ['update', 'remove'],
    steps: [{ kind: 'already-there', packageName: '@acme/argo' }],
  },
  update: {
    actions: ['update', 'remove'],
    steps: [
      {
        kind: 'update-dependency',
        half: 'frontend',
        packages: ['@acme/argo'],
        workspace: 'app',
        command: 'yarn --cwd packages/app add @acme/argo@^2.0.0',
      },
    ],
  },
};

const installing: Partial<InstallGuide> = {
  packageManager: 'yarn-berry',
  frontendSystem: 'new',
  patch: true,
  actions: ['install', 'remove'],
  steps: [
    {
      kind: 'already-there',
      packageName: '@acme/argo-common',
      version: '1.0.0',
    },
    {
      kind: 'add-dependency',
      half: 'backend',
      packages: ['@acme/argo-backend'],
      workspace: 'backend',
      command: 'yarn --cwd packages/backend add @acme/argo-backend',
    },
    {
      kind: 'add-line',
      half: 'backend',
      packageName: '@acme/argo-backend',
      file: 'packages/backend/src/index.ts',
      assumed: true,
      lines: ["backend.add(import('@acme/argo-backend'));"],
      after: 'const backend = createBackend();',
    },
    {
      kind: 'nothing-to-wire',
      packageName: '@acme/argo',
      reason: 'discovered',
    },
    {
      kind: 'wire-by-hand',
      packageName: '@acme/argo-old',
      reason: 'legacy-app',
      documentation: 'https://argo.example/wire',
    },
    {
      kind: 'configure',
      packageName: '@acme/argo-backend',
      required: ['argo.url', 'argo.token', 'proxy'],
    },
    {
      kind: 'allow',
      packageName: '@acme/argo-backend',
      permissions: ['argo.view.read'],
    },
    { kind: 'restart' },
  ],
};

describe('PluginInstallContent', () => {
  it('leads through the steps, in their order, with what to type and to add', async () => {
    show({ install: installing });
    const steps = within(
      await screen.findByRole('list', { name: 'Steps' }),
    ).getAllByRole('listitem');
    expect(steps.map(step => step.textContent)).toEqual([
      expect.stringContaining('Add @acme/argo-backend to backend'),
      expect.stringContaining('packages/backend/src/index.ts'),
      '@acme/argo: the app discovers it, no code is needed',
      expect.stringContaining('Add the pages and cards of @acme/argo-old'),
      expect.stringContaining('argo:'),
      expect.stringContaining('argo.view.read'),
      expect.stringContaining('Build, deploy and start the portal again'),
    ]);
    expect(steps[0]).toHaveTextContent(
      'yarn --cwd packages/backend add @acme/argo-backend',
    );
    expect(steps[1]).toHaveTextContent(
      "backend.add(import('@acme/argo-backend'));",
    );
    expect(steps[1]).toHaveTextContent(
      'It belongs below the line const backend = createBackend();',
    );
    expect(within(steps[3]).getByRole('link')).toHaveAttribute(
      'href',
      'https://argo.example/wire',
    );
    expect(
      screen.getByText('Made for local · Yarn · new frontend system'),
    ).toBeInTheDocument();
  });

  it('tells what is there before the steps, and what a step settles after it', async () => {
    show({ install: installing });
    const there = await screen.findByRole('list', {
      name: 'Nothing to do for',
    });
    expect(there).toHaveTextContent(/^@acme\/argo-common 1.0.0 is installed$/);
    const added = screen.getByText('Add @acme/argo-backend to backend');
    const discovered = screen.getByText(/^@acme\/argo: the app discovers it/);
    const { DOCUMENT_POSITION_FOLLOWING } = Node;
    expect(there.compareDocumentPosition(added)).toBe(
      DOCUMENT_POSITION_FOLLOWING,
    );
    expect(added.compareDocumentPosition(discovered)).toBe(
      DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('offers the actions that make sense, and makes another guide for each', async () => {
    show({
      install: installing,
      remove: {
        actions: ['install', 'remove'],
        steps: [
          {
            kind: 'unwire-by-hand',
            packageName: '@acme/argo',
            reason: 'legacy-app',
          },
          {
            kind: 'unwire-by-hand',
            packageName: '@acme/argo-backend',
            reason: 'unknown',
          },
          {
            kind: 'remove-dependency',
            half: 'frontend',
            packages: ['@acme/argo'],
            workspace: 'app',
            command: 'yarn --cwd packages/app remove @acme/argo',
          },
        ],
      },
    });
    const actions = await screen.findByRole('group', { name: 'What to do' });
    expect(
      within(actions)
        .getAllByRole('button')
        .map(b => b.textContent),
    ).toEqual(['Install', 'Remove']);
    await userEvent.click(
      within(actions).getByRole('button', { name: 'Remove' }),
    );
    expect(
      await screen.findByText('Remove @acme/argo from app'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^Take the pages and cards of @acme\/argo out of/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^Take @acme\/argo-backend out of/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Remove', pressed: true }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Configure' })).toBeNull();
  });

  it('saves the same as a patch', async () => {
    const marketplace = show({ install: installing });
    const patch = jest.spyOn(marketplace, 'getInstallPatch');
    const saved = jest.fn().mockReturnValue('blob:patch');
    const { createObjectURL, revokeObjectURL } = URL;
    Object.assign(URL, { createObjectURL: saved, revokeObjectURL: jest.fn() });
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockReturnValue();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download patch' }),
    );
    expect(patch).toHaveBeenCalledWith(
      { namespace: 'default', name: 'argo-cd' },
      'install',
    );
    expect(saved).toHaveBeenCalledWith(expect.any(Blob));
    expect(click).toHaveBeenCalled();
    click.mockRestore();
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    expect(
      screen.getByText('git apply install-argo-cd.patch'),
    ).toBeInTheDocument();
  });

  it('offers no patch where the portal cannot see the repository', async () => {
    show({ install: { ...installing, patch: false } });
    await screen.findByRole('list', { name: 'Steps' });
    expect(screen.queryByRole('button', { name: 'Download patch' })).toBeNull();
  });

  it('tells of a plugin without packages that there is nothing to install', async () => {
    show({ install: { steps: [] } });
    expect(await screen.findByText('Nothing to install')).toBeInTheDocument();
    expect(screen.queryByText('Everything is there')).toBeNull();
  });

  it('is no taller than what it has to say', async () => {
    show({ install: { steps: [] } });
    const note = await screen.findByText('Nothing to install');
    const guide = screen.getByRole('region', { name: 'Guide' });
    for (
      let around: HTMLElement | null = note;
      around && around !== guide;
      around = around.parentElement
    ) {
      expect(parseFloat(getComputedStyle(around).minHeight) || 0).toBe(0);
    }
  });

  it('opens at the update of a plugin that has one, and asks for no other guide', async () => {
    const outdated = {
      ...plugin,
      status: anInstalledPlugin({ attention: ['update-available'] }),
    };
    const marketplace = new InMemoryMarketplace([outdated]);
    const asked = jest.spyOn(marketplace, 'getInstallGuide');
    show(updating, marketplace);
    expect(
      await screen.findByText('Update @acme/argo in app'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Update', pressed: true }),
    ).toBeInTheDocument();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('opens at what is missing before what is to be updated', async () => {
    const incomplete = {
      ...plugin,
      status: anInstalledPlugin({
        attention: ['missing-companion', 'update-available'],
      }),
    };
    show(
      { ...updating, install: installing },
      new InMemoryMarketplace([incomplete]),
    );
    expect(
      await screen.findByText('Add @acme/argo-backend to backend'),
    ).toBeInTheDocument();
  });

  it('opens at what the address says', async () => {
    show(updating, undefined, '?action=update');
    expect(
      await screen.findByText('Update @acme/argo in app'),
    ).toBeInTheDocument();
  });

  it('makes a guide also where nothing is known of the plugin', async () => {
    const marketplace = new InMemoryMarketplace([plugin]);
    const guide = await marketplace.getInstallGuide({
      namespace: 'default',
      name: 'argo-cd',
    });
    jest.spyOn(marketplace, 'getPlugin').mockRejectedValue(new Error('No'));
    jest
      .spyOn(marketplace, 'getInstallGuide')
      .mockResolvedValue({ ...guide, ...installing });
    show({}, marketplace);
    expect(
      await screen.findByRole('list', { name: 'Steps' }),
    ).toBeInTheDocument();
  });

  it('tells that everything is there', async () => {
    show({
      install: {
        steps: [{ kind: 'already-there', packageName: '@acme/argo' }],
      },
    });
    expect(await screen.findByText('Everything is there')).toBeInTheDocument();
    expect(screen.queryByRole('list', { name: 'Steps' })).toBeNull();
  });

  it('leads those who may not see what is installed to the documentation', async () => {
    const marketplace = new InMemoryMarketplace([plugin]);
    const response = Response.json(
      { error: { name: 'NotAllowedError', message: 'Unauthorized' } },
      { status: 403 },
    );
    jest
      .spyOn(marketplace, 'getInstallGuide')
      .mockRejectedValue(await ResponseError.fromResponse(response));
    show({}, marketplace);
    expect(
      await screen.findByText(
        'The guide is for those who may see what is installed',
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: /Documentation/ }),
    ).toHaveAttribute('href', 'https://argo.example/docs');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says why it failed, and tries again', async () => {
    const marketplace = new InMemoryMarketplace([plugin]);
    jest
      .spyOn(marketplace, 'getInstallGuide')
      .mockRejectedValueOnce(new Error('No answer'));
    show({ install: installing }, marketplace);
    expect(
      await screen.findByText('Error: The guide could not be made: No answer'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('list', { name: 'Steps' }),
    ).toBeInTheDocument();
  });

  it('has the keys to set as lines of the file that they are for', async () => {
    show({ install: installing });
    await screen.findByRole('list', { name: 'Steps' });
    const title = screen.getByText('app-config.yaml');
    expect(title.closest('figure')?.querySelector('pre')?.textContent).toBe(
      'argo:\n  url:\n  token:\nproxy:\n',
    );
  });

  it('leads back to the other guide where one fails', async () => {
    const marketplace = new InMemoryMarketplace([plugin]);
    const make = marketplace.getInstallGuide.bind(marketplace);
    jest
      .spyOn(marketplace, 'getInstallGuide')
      .mockImplementation((locator, query) =>
        query?.action === 'remove'
          ? Promise.reject(new Error('No answer'))
          : make(locator, query),
      );
    show({ install: installing }, marketplace);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove' }),
    );
    expect(
      await screen.findByText(/could not be made: No answer/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Install' }));
    expect(
      await screen.findByRole('list', { name: 'Steps' }),
    ).toBeInTheDocument();
  });
});
