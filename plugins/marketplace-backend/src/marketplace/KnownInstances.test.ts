import { inventoryOf } from './__testUtils__/inventoryOf';
import { storeOf } from './__testUtils__/stores';
import { KnownInstances } from './KnownInstances';

const production = inventoryOf(['p'], { instance: 'production' });
const staging = inventoryOf(['p'], { instance: 'staging' });

describe('KnownInstances', () => {
  it('reads the packages of an instance when they are asked for, and once', async () => {
    const store = storeOf([production, staging]);
    const instances = await KnownInstances.read(store);
    expect(store.find).not.toHaveBeenCalled();
    await instances.get('staging')?.inventory();
    const index = await instances.get('staging')?.inventory();
    expect(index?.packages.has('p')).toBe(true);
    expect(store.find.mock.calls).toEqual([['staging']]);
  });

  it('takes over packages that were gathered again and are the same, with the new time', async () => {
    const former = await KnownInstances.read(storeOf([staging]));
    await former.get('staging')?.inventory();
    const takenAt = '2026-02-02T00:00:00.000Z';
    const store = storeOf([{ ...staging, takenAt }]);
    const instances = await KnownInstances.read(store, former);
    const index = await instances.get('staging')?.inventory();
    expect(index?.inventory.takenAt).toBe(takenAt);
    expect(index?.packages.has('p')).toBe(true);
    expect(store.find).not.toHaveBeenCalled();
  });

  it('holds an inventory once, however often it was gathered again', async () => {
    const inventories = [staging];
    const store = storeOf(inventories);
    let instances = await KnownInstances.read(store);
    await instances.get('staging')?.inventory();
    for (let day = 0; day < 20_000; day++) {
      const takenAt = new Date(day * 86_400_000).toISOString();
      inventories[0] = { ...staging, takenAt };
      instances = await KnownInstances.read(store, instances);
    }
    const index = await instances.get('staging')?.inventory();
    expect(index?.packages.has('p')).toBe(true);
    expect(await instances.get('staging')?.inventory()).toBe(index);
    expect(store.find).toHaveBeenCalledTimes(1);
  });

  it('lets go of large ones that were not asked for the longest', async () => {
    const names = Array.from({ length: 1_000 }, (_, at) => `p${at}`);
    const store = storeOf(
      Array.from({ length: 51 }, (_, at) =>
        inventoryOf(names, { instance: `portal-${at}` }),
      ),
    );
    const instances = await KnownInstances.read(store);
    for (const known of instances.list()) {
      await known.inventory();
    }
    store.find.mockClear();
    await instances.get('portal-50')?.inventory();
    await instances.get('portal-0')?.inventory();
    expect(store.find.mock.calls).toEqual([['portal-0']]);
  });

  it('reads packages again that have changed, and forgets an instance that is gone', async () => {
    const former = await KnownInstances.read(storeOf([staging, production]));
    await former.get('staging')?.inventory();
    const changed = inventoryOf(['q'], { instance: 'staging' });
    const instances = await KnownInstances.read(storeOf([changed]), former);
    const index = await instances.get('staging')?.inventory();
    expect([...(index?.packages.keys() ?? [])]).toEqual(['q']);
    expect(instances.get('production')).toBeUndefined();
  });

  it('has what came while it was read, and knows it for what it is', async () => {
    const inventories = [staging];
    const store = storeOf(inventories);
    const takeSnapshot = (former?: KnownInstances) =>
      KnownInstances.read(store, former);
    const namesOf = async (instances: KnownInstances) => [
      ...((await instances.get('staging')?.inventory())?.packages.keys() ?? []),
    ];
    const before = await takeSnapshot();
    inventories[0] = inventoryOf(['q'], { instance: 'staging' });
    expect(await namesOf(before)).toEqual(['q']);
    expect(await namesOf(before)).toEqual(['q']);
    const during = await takeSnapshot(before);
    expect(await namesOf(during)).toEqual(['q']);
    expect(store.find).toHaveBeenCalledTimes(1);

    inventories[0] = staging;
    const after = await takeSnapshot(during);
    expect(await namesOf(after)).toEqual(['p']);
  });

  it('does not keep under its old name what came while it was read', async () => {
    const inventories = [staging];
    const store = storeOf(inventories);
    const before = await KnownInstances.read(store);
    inventories[0] = inventoryOf(['q'], { instance: 'staging' });
    await before.get('staging')?.inventory();
    inventories[0] = staging;
    const after = await KnownInstances.read(store, before);
    const index = await after.get('staging')?.inventory();
    expect([...(index?.packages.keys() ?? [])]).toEqual(['p']);
  });

  it('asks again after a failure', async () => {
    const store = storeOf([staging]);
    store.find.mockRejectedValueOnce(new Error('the database is away'));
    const instances = await KnownInstances.read(store);
    await expect(instances.get('staging')?.inventory()).rejects.toThrow('away');
    expect(await instances.get('staging')?.inventory()).toBeDefined();
  });

  it('names the known instances to those alone who may know them', async () => {
    const instances = await KnownInstances.read(storeOf([production, staging]));
    expect(instances.notFound('x', true).message).toBe(
      "There is no instance 'x'; known are production, staging",
    );
    expect(instances.notFound('x', false).message).toBe(
      "There is no instance 'x'",
    );
  });
});
