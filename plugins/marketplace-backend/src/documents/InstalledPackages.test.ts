import { createMockDirectory } from '@backstage/backend-test-utils';
import { indexInventory } from 'backstage-plugin-marketplace-common';
import { mkdirSync, symlinkSync } from 'node:fs';
import { inventoryOf } from '../marketplace/views/__testUtils__/instanceView';
import { DocumentError } from './DocumentError';
import { InstalledPackages } from './InstalledPackages';

const json = (value: unknown) => JSON.stringify(value);

const copyOf = (name: string, version: string, more: object = {}) => ({
  'package.json': json({ name, version, ...more }),
  'README.md': `# ${name} ${version}`,
});

const markdownOf = (name: string, version: string) => ({
  version,
  readme: { markdown: `# ${name} ${version}`, truncated: false },
});

describe('InstalledPackages', () => {
  const directory = createMockDirectory();
  const packages = () => new InstalledPackages(directory.resolve('portal'));

  const inventory = indexInventory(
    inventoryOf([
      { name: 'top' },
      { name: 'nested', version: '2.0.0' },
      { name: 'linked' },
      { name: 'outside' },
      { name: 'none' },
      {
        name: 'renamed',
        declaredIn: [{ workspace: 'app', range: 'npm:renamed@1', alias: 'as' }],
      },
      { name: 'own', folder: 'plugins/own' },
      {
        name: 'of-own',
        declaredIn: [{ workspace: 'own', range: '*' }],
        evidence: ['runtime'],
      },
    ]),
  );

  beforeEach(() => {
    directory.setContent({
      portal: {
        'package.json': json({ workspaces: ['packages/*', 'plugins/*'] }),
        node_modules: {
          top: copyOf('top', '1.0.0', { configSchema: 'schema.json' }),
          nested: copyOf('nested', '1.0.0'),
          as: copyOf('renamed', '1.0.0'),
          '.store': { linked: copyOf('linked', '1.0.0') },
        },
        packages: {
          app: {
            'package.json': json({ name: 'app' }),
            node_modules: { nested: copyOf('nested', '2.0.0') },
          },
        },
        plugins: {
          own: {
            ...copyOf('own', '0.1.0'),
            node_modules: { 'of-own': copyOf('of-own', '1.0.0') },
          },
        },
      },
      outside: copyOf('outside', '1.0.0'),
      secret: 'not to be read',
    });
    const place = directory.resolve('portal/node_modules');
    symlinkSync(`${place}/.store/linked`, `${place}/linked`);
    symlinkSync(directory.resolve('outside'), `${place}/outside`);
  });

  it.each([
    ['in node_modules of the root', 'top', '1.0.0'],
    ['that its workspace gets', 'nested', '2.0.0'],
    ['under another name', 'renamed', '1.0.0'],
    ['that is linked within the repository', 'linked', '1.0.0'],
    ['that is developed in the repository', 'own', '0.1.0'],
    ['of what is developed in the repository', 'of-own', '1.0.0'],
  ])('finds the copy %s', async (_, name, version) => {
    expect(await packages().find(name, inventory)).toMatchObject(
      markdownOf(name, version),
    );
  });

  it.each([
    ['is a link out of the repository', 'outside'],
    ['is not on this disk', 'none'],
    ['is not installed', 'never'],
  ])('finds nothing when it %s', async (_, name) => {
    expect(await packages().find(name, inventory)).toBeUndefined();
  });

  it('finds nothing where there is no repository, as in some containers', async () => {
    const nowhere = new InstalledPackages(directory.resolve('nowhere'));
    expect(await nowhere.find('top', inventory)).toBeUndefined();
  });

  it('follows no link from a package out of the repository', async () => {
    const top = directory.resolve('portal/node_modules/top');
    symlinkSync(directory.resolve('secret'), `${top}/schema.json`);
    expect(await packages().find('top', inventory)).toMatchObject({
      configSchema: {
        kind: 'unusable',
        failure: expect.stringContaining('leads out of the repository'),
      },
    });
    symlinkSync(directory.resolve('secret'), `${top}/readme.markdown`);
    await expect(packages().find('top', inventory)).rejects.toThrow(
      DocumentError,
    );
  });

  it('takes a folder for no readme', async () => {
    mkdirSync(directory.resolve('portal/plugins/own/README'));
    expect(await packages().find('own', inventory)).toMatchObject(
      markdownOf('own', '0.1.0'),
    );
  });
});
