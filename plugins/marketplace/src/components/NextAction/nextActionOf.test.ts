import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { anInstalledPlugin, aPlugin } from '../../__testUtils__';
import { nextActionOf } from './nextActionOf';

const packages: PluginDetails['packages'] = [
  {
    packageName: '@acme/argo',
    role: 'frontend-plugin',
    aliases: [],
    status: { state: 'not-installed' },
  },
];

describe('nextActionOf', () => {
  it('has something to do with a plugin that is not there', () => {
    expect(nextActionOf(aPlugin('Argo CD', { packages }))).toEqual({
      name: 'install',
      guide: 'install',
    });
  });

  it.each<[string, Partial<PluginDetails>]>([
    ['nothing is to be done', { status: anInstalledPlugin() }],
    [
      'nothing is known',
      { status: { state: 'unknown', reason: 'no-inventory' } },
    ],
    ['there is nothing to install', { packages: [] }],
    ['the policy blocks it', { policy: { verdict: 'blocked' } }],
  ])('has nothing to do where %s', (_, details) => {
    expect(
      nextActionOf(aPlugin('Argo CD', { packages, ...details })),
    ).toBeUndefined();
  });
});
