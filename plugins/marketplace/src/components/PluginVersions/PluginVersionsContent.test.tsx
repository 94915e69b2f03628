import { ResponseError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PackageVersionsResponse } from 'backstage-plugin-marketplace-common';
import {
  aPlugin,
  InMemoryMarketplace,
  renderOnPluginPage,
} from '../../__testUtils__';
import { PluginVersionsContent } from './PluginVersionsContent';

const packages = ['@acme/argo', '@acme/argo-backend'];
const plugin = aPlugin('Argo CD', {
  packages: packages.map(packageName => ({
    packageName,
    role: 'frontend-plugin' as const,
    aliases: [],
    status: { state: 'not-installed' as const },
  })),
});

function show(...versions: Array<Partial<PackageVersionsResponse>>) {
  const marketplace = new InMemoryMarketplace([plugin]);
  marketplace.versions = versions.map(each => ({
    packageName: packages[0],
    packages,
    versions: [],
    ...each,
  }));
  renderOnPluginPage(<PluginVersionsContent />, plugin, marketplace);
}

const rows = async () =>
  (await screen.findAllByRole('row')).slice(1).map(row => row.textContent);

describe('PluginVersionsContent', () => {
  it('tells what is installed, what is new, and what is between them', async () => {
    show({
      latest: '2.0.0',
      installed: ['1.0.0'],
      versions: [
        { version: '3.0.0-next.0', channels: ['next'] },
        {
          version: '2.0.0',
          channels: ['latest'],
          releasedAt: '2026-04-20T08:00:00Z',
        },
        { version: '1.1.0', channels: [], deprecated: 'Broken.' },
        { version: '1.0.0', channels: [], installed: true },
      ],
    });
    expect(await rows()).toEqual([
      '3.0.0-next.0nextNot known',
      '2.0.0latestApr 20, 2026',
      '1.1.0Deprecated: Broken.Not known',
      '1.0.0InstalledNot known',
    ]);
    expect(
      screen.getByText('2 newer versions · 1 new major · 1 of them deprecated'),
    ).toBeInTheDocument();
  });

  it('warns of an installed version that is deprecated', async () => {
    show({
      installed: ['1.0.0'],
      versions: [
        {
          version: '1.0.0',
          channels: [],
          installed: true,
          deprecated: 'Use 2.',
        },
      ],
    });
    expect(
      await screen.findByText('1.0.0 is deprecated: Use 2.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Nothing newer')).toBeInTheDocument();
  });

  it('shows fifty, and more when they are asked for', async () => {
    show({
      versions: Array.from({ length: 120 }, (_, i) => ({
        version: `1.0.${120 - i}`,
        channels: [],
      })),
    });
    expect(await rows()).toHaveLength(50);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await rows()).toHaveLength(100);
    expect(screen.getByText('100 of 120 shown')).toBeInTheDocument();
  });

  it('says nothing of what is installed to those who may not know', async () => {
    show({ latest: '1.0.0', versions: [{ version: '1.0.0', channels: [] }] });
    await rows();
    expect(screen.queryByText('Installed')).toBeNull();
    expect(screen.queryByText('In between')).toBeNull();
  });

  it('tells why nothing is known', async () => {
    show({ failure: 'Its registry does not know it.' });
    expect(
      await screen.findByText('Its registry does not know it.'),
    ).toBeInTheDocument();
  });

  it('shows the versions of the package that is picked', async () => {
    show(
      { versions: [{ version: '1.0.0', channels: [] }] },
      {
        packageName: packages[1],
        versions: [{ version: '7.0.0', channels: [] }],
      },
    );
    await screen.findByText('1.0.0');
    await userEvent.click(screen.getByRole('button', { name: /Package/ }));
    await userEvent.click(
      within(screen.getByRole('listbox')).getByText(packages[1]),
    );
    expect(await screen.findByText('7.0.0')).toBeInTheDocument();
  });

  it('says so of a plugin without packages', async () => {
    const marketplace = new InMemoryMarketplace([plugin]);
    const response = Response.json(
      { error: { name: 'NotFoundError', message: 'It has none' } },
      { status: 404 },
    );
    jest
      .spyOn(marketplace, 'getVersions')
      .mockRejectedValue(await ResponseError.fromResponse(response));
    renderOnPluginPage(<PluginVersionsContent />, plugin, marketplace);
    expect(
      await screen.findByRole('heading', {
        level: 4,
        name: 'No version is known',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Its entry names no packages, or none that you may see.',
      ),
    ).toBeInTheDocument();
  });
});
