import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { InventoryScanner } from './InventoryScanner';

function scannerWith(inventory: JsonObject) {
  const store = { save: jest.fn(), find: jest.fn() };
  const logger = mockServices.logger.mock();
  const scanner = InventoryScanner.fromConfig(
    mockServices.rootConfig({ data: { marketplace: { inventory } } }),
    {
      store,
      logger,
      instanceMetadata: {
        getInstalledPlugins: async () => [
          { pluginId: 'catalog', modules: [{ moduleId: 'logs' }] },
        ],
      },
    },
  );
  return { scanner, store, logger };
}

describe('InventoryScanner', () => {
  const directory = createMockDirectory();

  it('stores what it finds under the configured root', async () => {
    directory.setContent({
      'package.json': JSON.stringify({
        name: 'root',
        version: '0.0.0',
        workspaces: ['packages/*'],
      }),
      'packages/app/package.json': JSON.stringify({
        name: 'app',
        version: '0.0.0',
        dependencies: { x: '^1.0.0' },
      }),
    });
    const { scanner, store } = scannerWith({
      instance: 'staging',
      root: directory.path,
    });
    await scanner.scan();
    expect(store.save).toHaveBeenCalledWith(
      expect.objectContaining({
        instance: 'staging',
        features: [{ pluginId: 'catalog', modules: ['logs'] }],
        packages: [expect.objectContaining({ name: 'x' })],
      }),
    );
  });

  it('keeps the last inventory when the workspace cannot be read, and says what to do', async () => {
    const { scanner, store, logger } = scannerWith({ root: '/does/not/exist' });
    await scanner.scan();
    expect(store.save).not.toHaveBeenCalled();
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('marketplace.inventory.root'),
      expect.any(Error),
    );
  });

  it.each([
    [{ instance: 'Prod 1' }, /marketplace\.inventory\.instance/],
    [{ instance: 7 }, /marketplace\.inventory\.instance/],
    [{ instnce: 'a' }, /marketplace\.inventory\.instnce/],
    [{ root: ['a'] }, /marketplace\.inventory\.root/],
  ])('refuses %j, naming the config path', (inventory, message) => {
    expect(() => scannerWith(inventory)).toThrow(message);
  });
});
