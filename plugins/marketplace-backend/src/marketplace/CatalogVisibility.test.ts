import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { CatalogVisibility } from './CatalogVisibility';

const alice = mockCredentials.user('user:default/alice');
const bob = mockCredentials.user('user:default/bob');
const ref = 'plugin:default/a';
const entity: Entity = {
  apiVersion: 'x/v1',
  kind: 'Plugin',
  metadata: { name: 'a', namespace: 'default' },
};

const collection: Entity = {
  apiVersion: 'x/v1',
  kind: 'PluginCollection',
  metadata: { name: 'mine', namespace: 'default' },
};

describe('CatalogVisibility', () => {
  const catalog = catalogServiceMock.mock();
  const permissions = mockServices.permissions.mock();

  beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers();
    permissions.authorizeConditional.mockResolvedValue([
      {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: { rule: 'X', resourceType: 'catalog-entity', params: {} },
      },
    ]);
    catalog.streamEntities.mockImplementation(async function* pages(
      request,
      options,
    ) {
      const byAlice =
        options && 'credentials' in options && options.credentials === alice;
      const kinds = JSON.stringify(request);
      yield byAlice
        ? [entity, collection].filter(({ kind }) =>
            kinds.includes(`"${kind.toLowerCase()}"`),
          )
        : [];
    });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const create = () => new CatalogVisibility({ catalog, permissions });

  it.each([
    [AuthorizeResult.ALLOW, true],
    [AuthorizeResult.DENY, false],
  ] as const)('does not ask the catalog after %s', async (result, expected) => {
    permissions.authorizeConditional.mockResolvedValue([{ result }]);
    expect((await create().of(alice))(ref)).toBe(expected);
    expect(catalog.streamEntities).not.toHaveBeenCalled();
  });

  it('keeps the answers of callers apart, each for a while', async () => {
    const visibility = create();
    expect((await visibility.of(alice))(ref)).toBe(true);
    expect((await visibility.of(bob))(ref)).toBe(false);
    expect((await visibility.of(alice))(ref)).toBe(true);
    expect(catalog.streamEntities).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(16_000);
    await visibility.of(alice);
    expect(catalog.streamEntities).toHaveBeenCalledTimes(3);
  });

  it('asks for plugins and collections in one go', async () => {
    const visible = await create().of(alice);
    expect(catalog.streamEntities).toHaveBeenCalledTimes(1);
    expect(visible(ref)).toBe(true);
    expect(visible('plugincollection:default/mine')).toBe(true);
    expect(visible('plugincollection:default/theirs')).toBe(false);
  });

  it('answers the same function as long as a caller may read the same', async () => {
    const visibility = create();
    const first = await visibility.of(alice);
    jest.advanceTimersByTime(16_000);
    expect(await visibility.of(alice)).toBe(first);
    catalog.streamEntities.mockImplementation(async function* pages() {
      yield [collection];
    });
    jest.advanceTimersByTime(16_000);
    const changed = await visibility.of(alice);
    expect(changed).not.toBe(first);
    expect(changed(ref)).toBe(false);
  });

  it('prepares the next answer before one is too old', async () => {
    const visibility = create();
    await visibility.of(alice);
    catalog.streamEntities.mockImplementation(async function* pages() {
      yield [];
    });
    jest.advanceTimersByTime(10_000);
    // Answered at once, as it was
    expect((await visibility.of(alice))(ref)).toBe(true);
    await jest.advanceTimersByTimeAsync(1);
    expect((await visibility.of(alice))(ref)).toBe(false);
    expect(catalog.streamEntities).toHaveBeenCalledTimes(2);
  });

  it('goes on with an answer that is not too old when the next one fails', async () => {
    const visibility = create();
    await visibility.of(alice);
    catalog.streamEntities.mockImplementation(() => {
      throw new Error('the catalog is away');
    });
    jest.advanceTimersByTime(10_000);
    expect((await visibility.of(alice))(ref)).toBe(true);
    await jest.advanceTimersByTimeAsync(1);
    expect((await visibility.of(alice))(ref)).toBe(true);
    jest.advanceTimersByTime(6_000);
    await expect(visibility.of(alice)).rejects.toThrow('the catalog is away');
  });

  it('does not keep a failure', async () => {
    const visibility = create();
    catalog.streamEntities.mockImplementationOnce(() => {
      throw new Error('the catalog is away');
    });
    await expect(visibility.of(alice)).rejects.toThrow('the catalog is away');
    expect((await visibility.of(alice))(ref)).toBe(true);
  });
});
