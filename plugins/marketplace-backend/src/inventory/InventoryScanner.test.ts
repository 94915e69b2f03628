import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { Inventory } from 'backstage-plugin-marketplace-common';
import { InventoryScanner } from './InventoryScanner';

describe('InventoryScanner', () => {
  const directory = createMockDirectory();
  const json = (value: unknown) => JSON.stringify(value);

  function scannerWith(inventory: JsonObject, more: JsonObject = {}) {
    const saved: Inventory[] = [];
    const logger = mockServices.logger.mock();
    const dynamicPlugins = { plugins: jest.fn((): unknown => []) };
    const scanner = InventoryScanner.fromConfig(
      mockServices.rootConfig({
        data: { marketplace: { inventory }, ...more },
      }),
      {
        store: {
          save: async (each, options) => {
            expect(options).toEqual({ evenIfOlder: true });
            saved.push(each);
            return 'stored';
          },
          find: async () => {
            const last = saved.at(-1);
            return last && { ...last, digest: '' };
          },
        },
        logger,
        dynamicPlugins,
        instanceMetadata: {
          getInstalledPlugins: async () => [
            { pluginId: 'catalog', modules: [{ moduleId: 'logs' }] },
          ],
        },
      },
    );
    return { scanner, saved, logger, dynamicPlugins };
  }
  const errorOf = ({
    logger,
  }: Pick<ReturnType<typeof scannerWith>, 'logger'>) =>
    logger.error.mock.calls
      .flat()
      .map(part => (part instanceof Error ? part.message : part))
      .join(' ');
  const portal = (more = {}) =>
    directory.setContent({
      'package.json': json({ name: 'root', workspaces: ['packages/*'] }),
      'packages/backend/package.json': json({
        name: 'backend',
        backstage: { role: 'backend' },
        dependencies: { x: '^1.0.0' },
      }),
      ...more,
    });

  it('stores what it finds under the configured root, and what runs', async () => {
    portal();
    const { scanner, saved, logger } = scannerWith(
      { instance: 'staging', root: directory.path },
      {
        discovery: {
          endpoints: [
            {
              target: 'http://127.0.0.1:1/api/{{pluginId}}',
              plugins: ['auth'],
            },
            { target: 'http://127.0.0.1:2', plugins: ['catalog', 'auth'] },
          ],
        },
      },
    );
    await scanner.scan();
    expect(scanner.instance).toBe('staging');
    expect(saved).toEqual([
      expect.objectContaining({
        instance: 'staging',
        origin: 'scan',
        runtime: {
          features: [{ pluginId: 'catalog', modules: ['logs'] }],
          elsewhere: ['auth'],
          // The only one there is
          workspace: 'backend',
        },
        packages: [expect.objectContaining({ name: 'x' })],
      }),
    ]);
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining('has 1 package and runs 1 backend plugin; '),
    );
  });

  it('takes what a build has left in a file, with what runs now', async () => {
    const built = {
      instance: 'build',
      takenAt: '2026-01-02T03:04:05.000Z',
      origin: 'file',
      nodeVersion: '22.0.0',
      covers: { frontend: true, backend: true },
      workspaces: [{ name: 'b', folder: 'packages/b', role: 'backend' }],
      packages: [
        {
          name: '@backstage/plugin-catalog-backend',
          version: '4.0.0',
          versions: [{ version: '4.0.0', evidence: ['lockfile'] }],
          declaredIn: [{ workspace: 'b', range: '^4.0.0', version: '4.0.0' }],
          evidence: ['manifest', 'lockfile'],
          manifest: { role: 'backend-plugin', pluginId: 'catalog' },
        },
      ],
      findings: [],
    };
    directory.setContent({ 'inventory.json': json(built) });
    const { scanner, saved } = scannerWith({
      instance: 'production',
      file: directory.resolve('inventory.json'),
    });
    await scanner.scan();
    expect(saved).toMatchObject([
      {
        instance: 'production',
        origin: 'file',
        // That of the build, so that it can get out of date
        takenAt: '2026-01-02T03:04:05.000Z',
        nodeVersion: process.versions.node,
        packages: [
          {
            version: '4.0.0',
            evidence: ['manifest', 'lockfile', 'runtime'],
          },
        ],
        runtime: { features: [{ pluginId: 'catalog' }] },
      },
    ]);
  });

  it.each([
    ['is not there', {}],
    ['is not JSON', { 'inventory.json': '{' }],
    ['is no inventory', { 'inventory.json': '[]' }],
    [
      'has hostile names',
      { 'inventory.json': '{"packages":[{"name":"../x"}]}' },
    ],
  ])('keeps the last inventory when the file %s', async (_what, content) => {
    directory.setContent(content);
    const { scanner, saved, logger } = scannerWith({
      file: directory.resolve('inventory.json'),
    });
    await scanner.scan();
    expect(saved).toEqual([]);
    expect(errorOf({ logger })).toContain('marketplace.inventory.file');
  });

  it('keeps the last inventory when the repository cannot be read, and says what to do', async () => {
    const { scanner, saved, logger } = scannerWith({ root: '/does/not/exist' });
    await scanner.scan();
    expect(saved).toEqual([]);
    expect(errorOf({ logger })).toMatch(
      /marketplace\.inventory\.root.*not\/exist/,
    );
  });

  it('keeps what a broken package.json would take away, until it is correct or gone', async () => {
    portal();
    const { scanner, saved, logger } = scannerWith({ root: directory.path });
    await scanner.scan();
    portal({ 'packages/backend/package.json': '{' });
    await scanner.scan();
    expect(saved).toHaveLength(1);
    expect(errorOf({ logger })).toContain(
      'packages/backend/package.json is not valid JSON',
    );
    directory.setContent({
      'package.json': json({ name: 'root', workspaces: ['packages/*'] }),
    });
    await scanner.scan();
    expect(saved.at(1)?.packages).toEqual([]);
  });

  it('believes at the third time what a broken package.json takes away', async () => {
    portal();
    const { scanner, saved, logger } = scannerWith({ root: directory.path });
    await scanner.scan();
    portal({ 'packages/backend/package.json': '{' });
    await scanner.scan();
    await scanner.scan();
    expect(saved).toHaveLength(1);
    expect(errorOf({ logger })).toMatch(
      /lacks 'backend': packages\/backend\/package\.json is not valid.* 3 in a row find the same, .* \(2 so far\)/,
    );
    expect(errorOf({ logger })).not.toContain('marketplace.inventory.root');
    await scanner.scan();
    expect(saved.at(1)?.packages).toEqual([]);
    await scanner.scan();
    expect(saved).toHaveLength(3);
  });

  it('lets a workspace go although something else cannot be read', async () => {
    const twins = {
      'packages/a/package.json': json({ name: 'a' }),
      'packages/b/package.json': json({ name: 'a' }),
    };
    portal({
      ...twins,
      'packages/tool/package.json': json({
        name: 'tool',
        dependencies: { y: '1' },
      }),
    });
    const { scanner, saved } = scannerWith({ root: directory.path });
    await scanner.scan();
    portal(twins);
    await scanner.scan();
    expect(
      saved.map(({ packages }) => packages.map(({ name }) => name)),
    ).toEqual([['x', 'y'], ['x']]);
  });

  it('believes the file of a build whatever it could not read', async () => {
    const built = (packages: unknown[], findings: unknown[]) =>
      directory.setContent({
        'inventory.json': json({
          takenAt: '2026-01-02T03:04:05.000Z',
          origin: 'file',
          covers: { frontend: true, backend: true },
          workspaces: [{ name: 'b', folder: 'b', role: 'backend' }],
          packages,
          findings,
        }),
      });
    const { scanner, saved } = scannerWith({
      file: directory.resolve('inventory.json'),
    });
    built(
      [
        {
          name: 'x',
          // A portal with dynamic plugins compares it with others
          versions: [{ version: 'latest', evidence: ['lockfile'] }],
          declaredIn: [{ workspace: 'b', range: '' }],
          evidence: ['manifest'],
          manifest: {},
        },
      ],
      [],
    );
    await scanner.scan();
    built(
      [],
      [{ kind: 'unreadable', message: 'Broken', file: 'b/package.json' }],
    );
    await scanner.scan();
    expect(saved.map(({ packages }) => packages.length)).toEqual([1, 0]);
  });

  it('sorts a version that is none among those of dynamic plugins', async () => {
    directory.setContent({
      'inventory.json': json({
        takenAt: '2026-01-02T03:04:05.000Z',
        origin: 'file',
        covers: { frontend: true, backend: true },
        workspaces: [],
        packages: [
          {
            name: '@acme/plugin-x',
            versions: ['latest', '1.0.0'].map(version => ({
              version,
              evidence: ['lockfile'],
            })),
            declaredIn: [],
            evidence: ['lockfile'],
            manifest: {},
          },
        ],
        findings: [],
      }),
    });
    const { scanner, saved, dynamicPlugins } = scannerWith({
      file: directory.resolve('inventory.json'),
    });
    dynamicPlugins.plugins.mockReturnValue([
      { name: '@acme/plugin-x', version: '2.0.0', platform: 'web' },
    ]);
    await scanner.scan();
    expect(
      saved.at(0)?.packages[0].versions.map(({ version }) => version),
    ).toEqual(['2.0.0', '1.0.0', 'latest']);
  });

  it('does without the dynamic plugins when their service fails', async () => {
    portal();
    const { scanner, saved, logger, dynamicPlugins } = scannerWith({
      root: directory.path,
    });
    dynamicPlugins.plugins.mockImplementation(() => {
      throw new Error('Not scanned yet');
    });
    await scanner.scan();
    expect(saved).toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('Not scanned yet'),
    );
  });

  it('does nothing any more when the process stops', async () => {
    portal();
    const { scanner, saved, logger } = scannerWith({ root: directory.path });
    const lifecycle = mockServices.lifecycle.mock();
    const scheduler = mockServices.scheduler.mock();
    await scanner.start(scheduler, lifecycle);
    expect(scheduler.scheduleTask).toHaveBeenCalledWith(
      expect.objectContaining({ scope: 'global', frequency: { hours: 1 } }),
    );
    await lifecycle.addShutdownHook.mock.calls[0][0]();
    await scanner.scan();
    expect(saved).toEqual([]);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('has a task of its own beside other portals on the same database', async () => {
    portal();
    const ids: unknown[] = [];
    for (const instance of ['alpha', 'beta']) {
      const { scanner } = scannerWith({ root: directory.path, instance });
      const scheduler = mockServices.scheduler.mock();
      await scanner.start(scheduler, mockServices.lifecycle.mock());
      ids.push(...scheduler.scheduleTask.mock.calls.map(([{ id }]) => id));
    }
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    [{ instance: 'Prod 1' }, /marketplace\.inventory\.instance/],
    [{ instance: 7 }, /marketplace\.inventory\.instance/],
    [{ instnce: 'a' }, /marketplace\.inventory\.instnce/],
    [{ root: ['a'] }, /marketplace\.inventory\.root/],
    [{ file: 7 }, /marketplace\.inventory\.file/],
    [{ staleAfter: 'soon' }, /staleAfter/],
    [{ staleAfter: { seconds: 0 } }, /marketplace\.inventory\.staleAfter/],
    [
      { schedule: { frequncy: 1 } },
      /marketplace\.inventory\.schedule\.frequncy/,
    ],
    [{ schedule: { frequency: 'x' } }, /marketplace\.inventory\.schedule/],
  ])('refuses %j, naming the config path', (inventory, message) => {
    expect(() => scannerWith(inventory)).toThrow(message);
  });
});
