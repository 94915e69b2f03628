import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { callerWith, noInventories, noRegistry } from './__testUtils__/stores';
import { Marketplace, MarketplaceOptions } from './Marketplace';

const entity = (name: string): Entity => ({
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind: 'Plugin',
  metadata: { name, namespace: 'default' },
  spec: {},
});

describe('Marketplace', () => {
  const catalog = catalogServiceMock.mock();
  const logger = mockServices.logger.mock();
  let entities: Entity[];

  beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers();
    entities = [entity('a')];
    const present = () => catalogServiceMock({ entities });
    catalog.streamEntities.mockImplementation((request, options) =>
      present().streamEntities(request, options),
    );
    catalog.getEntitiesByRefs.mockImplementation((request, options) =>
      present().getEntitiesByRefs(request, options),
    );
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const create = (options: Partial<MarketplaceOptions> = {}) =>
    new Marketplace({
      auth: mockServices.auth(),
      catalog,
      inventories: noInventories,
      registry: noRegistry,
      staleAfterMs: 1,
      instance: 'test',
      logger,
      ...options,
    });
  const names = async (marketplace: Marketplace) =>
    (await marketplace.list({}, callerWith({}))).items.map(({ name }) => name);

  it('reads the catalog once for requests at the same time', async () => {
    const marketplace = create();
    await Promise.all([names(marketplace), names(marketplace)]);
    // collections, plugins, packages
    expect(catalog.streamEntities).toHaveBeenCalledTimes(3);
  });

  it('tells what the catalog has after each reading', async () => {
    const onSnapshot = jest.fn();
    entities = [
      {
        ...entity('a'),
        metadata: {
          name: 'a',
          annotations: { 'marketplace.backstage.io/sources': 'x,y' },
        },
      },
      { ...entity('b'), kind: 'Package', spec: { packageName: 'b' } },
      { ...entity('c'), kind: 'PluginCollection' },
    ];
    await names(create({ onSnapshot }));
    expect(onSnapshot.mock.calls).toEqual([
      [
        new Map([
          ['plugincollection:default/c', undefined],
          ['plugin:default/a', 'x,y'],
          ['package:default/b', undefined],
        ]),
      ],
    ]);
  });

  it('asks the catalog for the fields that filters look at', async () => {
    entities = [
      {
        ...entity('c'),
        kind: 'PluginCollection',
        spec: { type: 'filter', filter: { 'spec.support.level': 'x' } },
      },
    ];
    const marketplace = create();
    await names(marketplace);
    const fields = () =>
      catalog.streamEntities.mock.calls
        .map(([request]) => request)
        .findLast(request => JSON.stringify(request).includes('"plugin"'))
        ?.fields;
    expect(fields()).toEqual(
      expect.arrayContaining(['metadata', 'spec.support']),
    );
    // Too many for the address of a request: then whole entities.
    entities[0].spec = {
      filter: Array.from({ length: 100 }, (_, at) => ({
        [`spec.first-field-of-${at}`]: 'x',
        [`spec.second-field-of-${at}`]: 'x',
      })),
    };
    await names(marketplace);
    expect(fields()).toEqual(['apiVersion', 'kind', 'metadata', 'spec']);
  });

  it('has an entity once that the catalog gave twice', async () => {
    entities = [entity('a'), entity('a')];
    expect(await names(create())).toEqual(['a']);
  });

  it('answers from before while it renews what is no longer fresh', async () => {
    const marketplace = create();
    await names(marketplace);
    entities = [entity('a'), entity('b')];
    expect(await names(marketplace)).toEqual(['a']);
    jest.advanceTimersByTime(15_000);
    expect(await names(marketplace)).toEqual(['a']);
    await jest.advanceTimersByTimeAsync(100);
    expect(await names(marketplace)).toEqual(['a', 'b']);
  });

  it('renews less often what takes long to make', async () => {
    catalog.streamEntities.mockImplementation(async function* pages() {
      jest.advanceTimersByTime(500);
      yield entities.filter(({ kind }) => kind === 'Plugin');
    });
    const marketplace = create();
    await names(marketplace);
    const readings = catalog.streamEntities.mock.calls.length;
    jest.advanceTimersByTime(25_000);
    await names(marketplace);
    expect(catalog.streamEntities).toHaveBeenCalledTimes(readings);
    jest.advanceTimersByTime(20_000);
    await names(marketplace);
    expect(catalog.streamEntities.mock.calls.length).toBeGreaterThan(readings);
  });

  it('waits for a new answer when the one from before is old', async () => {
    const marketplace = create();
    await names(marketplace);
    entities = [entity('b')];
    jest.advanceTimersByTime(61_000);
    expect(await names(marketplace)).toEqual(['b']);
  });

  it('goes on with what it has when the catalog does not answer, and says so', async () => {
    const marketplace = create();
    await names(marketplace);
    catalog.streamEntities.mockImplementation(() => {
      throw new Error('the catalog is away');
    });
    jest.advanceTimersByTime(61_000);
    expect(await names(marketplace)).toEqual(['a']);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('the catalog is away'),
    );
  });

  it('fails when it never had an answer, and recovers', async () => {
    const marketplace = create();
    catalog.streamEntities.mockImplementationOnce(() => {
      throw new Error('the catalog is away');
    });
    await expect(names(marketplace)).rejects.toThrow('the catalog is away');
    expect(await names(marketplace)).toEqual(['a']);
  });

  it('does not keep an empty list: the catalog may just be filling', async () => {
    const marketplace = create();
    entities = [];
    expect(await names(marketplace)).toEqual([]);
    entities = [entity('a')];
    expect(await names(marketplace)).toEqual(['a']);
  });
});
