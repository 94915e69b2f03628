import { mockServices } from '@backstage/backend-test-utils';
import { InventoryStore } from '../database/InventoryStore';
import {
  aPackage,
  inventoryStoreOf,
  manyPlugins,
} from './__testUtils__/inventoryStoreOf';
import { InstanceNames } from './InstanceNames';

const plugin = { manifest: { role: 'backend-plugin' } };

/** A store whose inventories can change, and not be read. */
function changing(store: InventoryStore) {
  const state = {
    digest: 'first',
    /** The instances whose inventory cannot be read. */
    broken: [] as string[],
  };
  const find = jest.fn(async (instance: string) => {
    if (state.broken.includes(instance)) {
      throw new Error(`No ${instance}`);
    }
    const found = await store.find(instance);
    return found && { ...found, digest: state.digest };
  });
  const list = async () =>
    (await store.list()).map(each => ({ ...each, digest: state.digest }));
  return { state, find, store: { ...store, find, list } };
}

function namesIn(store: InventoryStore) {
  const logger = mockServices.logger.mock();
  const names = new InstanceNames({ store, logger, instance: 'instance-0' });
  return { names, logger };
}

describe('InstanceNames', () => {
  it('reads all of this instance, and of others what has a role', async () => {
    const packages = [
      aPackage('with-role', {
        manifest: {
          role: 'frontend-plugin',
          pluginPackages: ['with-role-backend', 'not a name'],
          peerModules: ['module'],
        },
      }),
      aPackage('plain'),
      aPackage('own', { ...plugin, folder: 'plugins/own' }),
      aPackage('../odd', plugin),
    ];
    const { names } = namesIn(inventoryStoreOf(packages, packages));
    const both = {
      installed: new Set(['with-role']),
      local: new Set(['own']),
    };
    expect(await names.all()).toEqual({
      own: {
        ...both,
        plain: new Set(['plain']),
        companions: new Set(['with-role-backend', 'module']),
      },
      others: [{ ...both, plain: new Set(), companions: new Set() }],
    });
  });

  it('keeps no more than 2,000 names of another instance, and all of this one', async () => {
    const packages = [
      ...Array.from({ length: 3_000 }, (_, n) => aPackage(`plain${n}`)),
      aPackage('own', { ...plugin, folder: 'plugins/own' }),
      ...manyPlugins('p', 3_000),
    ];
    const { names } = namesIn(inventoryStoreOf(packages, packages));
    const { own, others } = await names.all();
    expect(own?.plain.size).toBe(3_000);
    expect(own?.installed.size).toBe(3_000);
    expect(others[0].local).toEqual(new Set(['own']));
    expect(others[0].installed.size).toBe(1_999);
  });

  it('reads an inventory again only when it has changed', async () => {
    const { state, find, store } = changing(inventoryStoreOf([], []));
    const { names } = namesIn(store);
    await names.all();
    await names.all();
    expect(find).toHaveBeenCalledTimes(2);
    state.digest = 'second';
    await names.all();
    expect(find).toHaveBeenCalledTimes(4);
  });

  it('goes on with what it knew of an instance that cannot be read, and says so once', async () => {
    const { state, store } = changing(
      inventoryStoreOf(...['a', 'b', 'c'].map(name => manyPlugins(name, 1))),
    );
    const { names, logger } = namesIn(store);
    const known = await names.all();
    state.digest = 'second';
    state.broken = ['instance-0', 'instance-1'];
    expect(await names.all()).toEqual(known);
    expect(await names.all()).toEqual(known);
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringMatching(/^What instance 'instance-0' .*No instance-0$/)],
      [expect.stringMatching(/^What instance 'instance-1' .*No instance-1$/)],
    ]);
    state.broken = [];
    await names.all();
    state.digest = 'third';
    state.broken = ['instance-1'];
    await names.all();
    expect(logger.warn).toHaveBeenCalledTimes(3);
  });

  it('knows nothing of another instance that it could never read', async () => {
    const { state, store } = changing(
      inventoryStoreOf([], manyPlugins('a', 1), manyPlugins('b', 1)),
    );
    state.broken = ['instance-1'];
    const { others } = await namesIn(store).names.all();
    expect(others.map(({ installed }) => [...installed])).toEqual([['b0']]);
  });

  it('throws when it could never read what this instance has of its own', async () => {
    const { state, store } = changing(inventoryStoreOf([], []));
    state.broken = ['instance-0'];
    await expect(namesIn(store).names.all()).rejects.toThrow('No instance-0');
  });
});
