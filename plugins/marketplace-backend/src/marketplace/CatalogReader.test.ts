import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogReader } from './CatalogReader';

/** As the catalog makes it of what an entity has. */
const etagOf = (version: string) => version.repeat(40);

const entity = (
  kind: string,
  name: string,
  version: string,
  etag: string | undefined = etagOf(version),
): Entity => ({
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', title: `${name} ${version}`, etag },
  spec: { packageName: name },
});

describe('CatalogReader', () => {
  const catalog = catalogServiceMock.mock();
  let entities: Entity[];
  let read: () => Promise<ReadonlyMap<string, Entity>>;

  beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers({ now: 0, doNotFake: ['setImmediate', 'performance'] });
    entities = [
      entity('Component', 'other', '1'),
      entity('PluginCollection', 'c', '1'),
      ...Array.from({ length: 1_200 }, (_, at) =>
        entity('Plugin', `p${at}`, '1'),
      ),
      entity('Package', 'p', '1'),
    ];
    const present = () => catalogServiceMock({ entities });
    catalog.streamEntities.mockImplementation((request, options) =>
      present().streamEntities(request, options),
    );
    catalog.getEntitiesByRefs.mockImplementation((request, options) =>
      present().getEntitiesByRefs(request, options),
    );
    const reader = new CatalogReader({ auth: mockServices.auth(), catalog });
    read = () => reader.read();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const change = (name: string, ...changed: Entity[]) => {
    entities = entities.flatMap(each =>
      each.metadata.name === name ? changed : each,
    );
  };
  const readAgain = () =>
    catalog.getEntitiesByRefs.mock.calls.flatMap(
      ([{ entityRefs }]) => entityRefs,
    );

  it('reads what is of the marketplace, and nothing else', async () => {
    const all = await read();
    expect(all.size).toBe(1_202);
    expect(all.get('package:default/p')).toMatchObject({
      metadata: { name: 'p', etag: etagOf('1') },
      spec: { packageName: 'p' },
    });
    expect(all.get('plugin:default/p7')).not.toHaveProperty('spec.packageName');
  });

  it('has the same as before when nothing has changed', async () => {
    const all = await read();
    expect(await read()).toBe(all);
    expect(readAgain()).toEqual([]);
  });

  it('reads again only what has changed or come', async () => {
    const before = await read();
    change('p7', entity('Plugin', 'p7', '2'));
    change('p8');
    entities.push(entity('Package', 'q', '1'));
    const after = await read();
    expect(readAgain()).toEqual(['plugin:default/p7', 'package:default/q']);
    expect(after.get('plugin:default/p7')?.metadata.title).toBe('p7 2');
    expect(after.get('package:default/q')?.spec?.packageName).toBe('q');
    expect(after.has('plugin:default/p8')).toBe(false);
    expect(after.size).toBe(before.size);
    expect(after.get('plugin:default/p9')).toBe(
      before.get('plugin:default/p9'),
    );
  });

  it('knows when something has only gone', async () => {
    await read();
    change('p8');
    expect((await read()).has('plugin:default/p8')).toBe(false);
  });

  it('does not have what goes while it is read', async () => {
    await read();
    entities.push(entity('Plugin', 'short-lived', '1'));
    const present = catalogServiceMock({ entities });
    catalog.streamEntities.mockImplementation((request, options) => {
      change('short-lived');
      return present.streamEntities(request, options);
    });
    const all = await read();
    expect(readAgain()).toEqual(['plugin:default/short-lived']);
    expect(all.has('plugin:default/short-lived')).toBe(false);
  });

  it.each([
    ['that its author has written', 'v1'],
    ['that is empty', ''],
  ])('reads again what has an etag %s', async (_what, etag) => {
    change('p7', entity('Plugin', 'p7', '1', etag));
    await read();
    change('p7', entity('Plugin', 'p7', '2', etag));
    const all = await read();
    expect(all.get('plugin:default/p7')?.metadata.title).toBe('p7 2');
    expect(readAgain()).toEqual(['plugin:default/p7']);
  });

  it('reads all again after an hour, as authors can write etags like those of the catalog', async () => {
    await read();
    change('p7', entity('Plugin', 'p7', '2', etagOf('1')));
    expect((await read()).get('plugin:default/p7')?.metadata.title).toBe(
      'p7 1',
    );
    jest.advanceTimersByTime(3_600_000);
    expect((await read()).get('plugin:default/p7')?.metadata.title).toBe(
      'p7 2',
    );
  });

  it('reads plugins again when collections ask for other fields of them', async () => {
    expect((await read()).get('plugin:default/p7')).not.toHaveProperty(
      'spec.packageName',
    );
    change('c', {
      ...entity('PluginCollection', 'c', '2'),
      spec: { type: 'filter', filter: { 'spec.packageName': 'p7' } },
    });
    expect((await read()).get('plugin:default/p7')).toHaveProperty(
      'spec.packageName',
      'p7',
    );
  });

  it('keeps no more of plugins than is wanted when that is too long to ask for', async () => {
    const plugin = (version: string) => ({
      ...entity('Plugin', 'p7', version),
      spec: {
        'acme.com/tier': version,
        support: { level: version },
        description: 'Long.',
      },
      relations: [{ type: 'ownedBy', targetRef: 'group:default/g' }],
    });
    change('p7', plugin('1'));
    const filter = Object.fromEntries(
      Array.from({ length: 19 }, (_, at) => [
        `spec.${'x'.repeat(190)}${at}`,
        'y',
      ]),
    );
    entities.push(
      ...['acme.com/tier', 'support.level'].map((path, at) => ({
        ...entity('PluginCollection', `filter-${at}`, '1'),
        spec: { type: 'filter', filter: { [`spec.${path}`]: '1', ...filter } },
      })),
      {
        ...entity('PluginCollection', 'filter-2', '1'),
        spec: {
          type: 'filter',
          filter: Object.fromEntries(
            Array.from({ length: 19 }, (_, at) => [
              `spec.${'z'.repeat(190)}${at}`,
              'y',
            ]),
          ),
        },
      },
    );
    const kept = (version: string) => ({
      apiVersion: 'marketplace.backstage.io/v1alpha1',
      kind: 'Plugin',
      metadata: {
        name: 'p7',
        namespace: 'default',
        title: `p7 ${version}`,
        etag: etagOf(version),
      },
      spec: { 'acme.com/tier': version, support: { level: version } },
    });
    expect((await read()).get('plugin:default/p7')).toEqual(kept('1'));
    change('p7', plugin('2'));
    expect((await read()).get('plugin:default/p7')).toEqual(kept('2'));
    expect(readAgain()).toEqual(['plugin:default/p7']);
  });

  it('reads as if nothing had been after a reading that failed', async () => {
    const before = await read();
    change('p7', entity('Plugin', 'p7', '2'));
    catalog.getEntitiesByRefs.mockRejectedValueOnce(new Error('Down'));
    await expect(read()).rejects.toThrow('Down');
    const after = await read();
    expect(after.size).toBe(before.size);
    expect(after.get('plugin:default/p7')?.metadata.title).toBe('p7 2');
  });

  it('keeps the order of the catalog', async () => {
    const order = [...(await read()).keys()].filter(ref => /plugin:/.test(ref));
    change('p7', entity('Plugin', 'p7', '2'));
    const again = [...(await read()).keys()].filter(ref => /plugin:/.test(ref));
    expect(again).toEqual(order);
    expect(stringifyEntityRef(entities[2])).toBe(order[0]);
  });
});
