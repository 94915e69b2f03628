import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { SourceReading } from './sources/MarketplaceSource';
import { MarketplaceEntityProvider } from './MarketplaceEntityProvider';

const entity: Entity = {
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind: 'Plugin',
  metadata: { name: 'a', namespace: 'default' },
  spec: {},
};

function providerOf(read: () => Promise<SourceReading>, former: Entity[] = []) {
  const scheduler = mockServices.scheduler.mock({
    triggerTask: async () => {},
  });
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const provider = new MarketplaceEntityProvider({
    source: { id: 'acme', read },
    schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    former: { of: async () => former },
    scheduler,
    logger,
  });
  const connection: jest.Mocked<EntityProviderConnection> = {
    applyMutation: jest.fn(),
    refresh: jest.fn(),
  };
  return { provider, connection, logger, scheduler };
}

describe('MarketplaceEntityProvider', () => {
  it('hands over what the source has, and logs what was refused with its place', async () => {
    const { provider, connection, logger } = providerOf(async () => ({
      entities: [entity],
      problems: [
        { file: 'b.yaml', line: 3, field: 'kind', message: 'must be Plugin' },
      ],
    }));
    await provider.run(connection);
    expect(connection.applyMutation).toHaveBeenCalledWith({
      type: 'full',
      entities: [{ entity, locationKey: 'marketplace:acme' }],
    });
    expect(logger.warn).toHaveBeenCalledWith(
      'Refused b.yaml:3 kind: must be Plugin',
    );
  });

  it.each([
    [
      'cannot be read',
      async () => {
        throw new Error('no such folder');
      },
    ],
    ['is empty', async () => ({ entities: [], problems: [] })],
    [
      'has nothing but problems',
      async () => ({
        entities: [],
        problems: [{ file: 'a.yaml', message: 'bad' }],
      }),
    ],
  ])('changes nothing when the source %s', async (_what, read) => {
    const { provider, connection } = providerOf(read);
    await expect(provider.run(connection)).rejects.toThrow();
    expect(connection.applyMutation).not.toHaveBeenCalled();
  });

  it('keeps what a file with a problem had before, once', async () => {
    const other = { ...entity, metadata: { ...entity.metadata, name: 'b' } };
    const { provider, connection } = providerOf(
      async () => ({
        entities: [entity],
        problems: [
          { file: 'all.yaml', message: 'one of its documents is bad' },
        ],
      }),
      [entity, other],
    );
    await provider.run(connection);
    expect(connection.applyMutation).toHaveBeenCalledWith({
      type: 'full',
      entities: [entity, other].map(kept => ({
        entity: kept,
        locationKey: 'marketplace:acme',
      })),
    });
  });

  it('logs a run that failed as an error instead of failing the schedule', async () => {
    const { provider, connection, logger, scheduler } = providerOf(async () => {
      throw new Error('no such folder');
    });
    await provider.connect(connection);
    const [{ fn }] = scheduler.scheduleTask.mock.calls[0];
    await fn(new AbortController().signal);
    expect(connection.applyMutation).not.toHaveBeenCalled();
    expect(logger.error).toHaveBeenCalledWith(
      "Source 'acme' was not read, its entries stay as they are: no such folder",
    );
  });
});
