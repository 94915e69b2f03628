import { screen } from '@testing-library/react';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import {
  anInstalledPlugin,
  aPartialPlugin,
  aPlugin,
  renderOnPluginPage,
} from '../../__testUtils__';
import { InstallStatusCard } from '../InstallStatusCard';

const packages: PluginDetails['packages'] = [
  {
    packageName: '@acme/argo',
    role: 'frontend-plugin',
    aliases: [],
    status: { state: 'not-installed' },
  },
];

const update = anInstalledPlugin({ attention: ['update-available'] });

function show(details: Partial<PluginDetails>) {
  renderOnPluginPage(
    <InstallStatusCard />,
    aPlugin('Argo CD', { packages, ...details }),
  );
}

describe('NextAction', () => {
  it.each<[string, string, Partial<PluginDetails>]>([
    ['Install', 'install', {}],
    ['Finish installing', 'install', { status: aPartialPlugin({}) }],
    [
      'Finish installing',
      'install',
      {
        status: anInstalledPlugin({
          attention: ['missing-companion', 'update-available'],
        }),
      },
    ],
    [
      'Finish installing',
      'install',
      { status: anInstalledPlugin({ attention: ['not-loaded'] }) },
    ],
    ['Update', 'update', { status: update }],
    [
      'Update',
      'update',
      { status: anInstalledPlugin({ attention: ['moved'] }) },
    ],
    [
      'Update',
      'update',
      { status: update, policy: { verdict: 'blocked' as const } },
    ],
  ])('leads by %s to the guide to %s', async (name, action, details) => {
    show(details);
    expect(await screen.findByRole('link', { name })).toHaveAttribute(
      'href',
      `/catalog/default/plugin/argo-cd/install?action=${action}`,
    );
  });
});
