import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { FormatResult } from './formats/SourceFormat';
import { MarketplaceEntityProvider } from './MarketplaceEntityProvider';

const entity: Entity = {
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind: 'Plugin',
  metadata: { name: 'a', namespace: 'default' },
  spec: {},
};

function providerOf(read: () => Promise<FormatResult>) {
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const provider = new MarketplaceEntityProvider({
    source: { id: 'acme', read },
    schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    scheduler: mockServices.scheduler.mock({ triggerTask: async () => {} }),
    logger,
  });
  const connection: jest.Mocked<EntityProviderConnection> = {
    applyMutation: jest.fn(),
    refresh: jest.fn(),
  };
  return { provider, connection, logger };
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

  it('logs a run that failed as an error instead of failing the schedule', async () => {
    const { provider, connection, logger } = providerOf(async () => {
      throw new Error('no such folder');
    });
    const scheduler = mockServices.scheduler.mock({
      triggerTask: async () => {},
    });
    const scheduled = new MarketplaceEntityProvider({
      source: {
        id: 'acme',
        read: async () => {
          throw new Error('no such folder');
        },
      },
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
      scheduler,
      logger,
    });
    await scheduled.connect(connection);
    const [{ fn }] = scheduler.scheduleTask.mock.calls[0];
    await fn(new AbortController().signal);
    expect(provider.getProviderName()).toBe('marketplace:acme');
    expect(logger.error).toHaveBeenCalledWith(
      "Source 'acme' was not read, its entries stay as they are: no such folder",
    );
  });
});
