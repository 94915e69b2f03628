import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { HandedItem } from './HandOverClient';
import { entityOf } from '../../__testUtils__/stagedEntries';
import { MarketplaceEntityProvider } from './MarketplaceEntityProvider';

const entity = entityOf('Plugin', 'a');
const added: HandedItem = { ref: 'plugin:default/a', hash: '1', entity };
const removed: HandedItem = { ref: 'plugin:default/b', hash: '2' };
const { signal } = new AbortController();

function setUp(pages: HandedItem[][]) {
  const client = {
    pending: jest.fn(async () => pages.shift() ?? []),
    acknowledge: jest.fn(async () => {}),
  };
  const connection: jest.Mocked<EntityProviderConnection> = {
    applyMutation: jest.fn(),
    refresh: jest.fn(),
  };
  const events = mockServices.events.mock();
  const scheduler = mockServices.scheduler.mock();
  const logger = mockServices.logger.mock();
  const provider = new MarketplaceEntityProvider({
    client,
    events,
    logger,
    scheduler,
  });
  return { client, connection, events, logger, provider, scheduler };
}

describe('MarketplaceEntityProvider', () => {
  it('hands over page after page, and acknowledges each', async () => {
    const { client, connection, logger, provider } = setUp([
      [added],
      [removed],
    ]);
    await provider.handOver(connection, signal);
    const locationKey = 'marketplace';
    expect(connection.applyMutation.mock.calls).toEqual([
      [{ type: 'delta', added: [{ entity, locationKey }], removed: [] }],
      [
        {
          type: 'delta',
          added: [],
          removed: [{ entityRef: removed.ref, locationKey }],
        },
      ],
    ]);
    expect(client.acknowledge.mock.calls).toEqual([
      [[added], signal],
      [[removed], signal],
    ]);
    expect(logger.info).toHaveBeenCalledWith(
      'Handed over to the catalog: 1 entity new or changed, 1 gone',
    );
  });

  it('mutates nothing when nothing waits', async () => {
    const { connection, provider } = setUp([]);
    await provider.handOver(connection, signal);
    expect(connection.applyMutation).not.toHaveBeenCalled();
  });

  it('acknowledges nothing that the catalog did not take', async () => {
    const { client, connection, provider } = setUp([[added]]);
    connection.applyMutation.mockRejectedValue(new Error('no database'));
    await expect(provider.handOver(connection, signal)).rejects.toThrow(
      'no database',
    );
    expect(client.acknowledge).not.toHaveBeenCalled();
  });

  it('goes on after an entity that the catalog cannot take', async () => {
    const bad = { ref: 'plugin:default/bad', hash: '3', entity: { kind: 1 } };
    const { client, connection, logger, provider } = setUp([[bad, added]]);
    await provider.handOver(connection, signal);
    expect(connection.applyMutation).toHaveBeenCalledWith(
      expect.objectContaining({
        added: [{ entity, locationKey: 'marketplace' }],
        removed: [],
      }),
    );
    expect(client.acknowledge).toHaveBeenCalledWith([bad, added], signal);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('plugin:default/bad'),
    );
  });

  it('stops when its time is over', async () => {
    const { connection, provider } = setUp([[added]]);
    await expect(
      provider.handOver(connection, AbortSignal.abort()),
    ).rejects.toThrow('aborted');
    expect(connection.applyMutation).not.toHaveBeenCalled();
  });

  it('hands over on a schedule, and when it hears of something new', async () => {
    const { client, connection, events, logger, provider, scheduler } = setUp(
      [],
    );
    await provider.connect(connection);
    const [{ id, fn }] = scheduler.scheduleTask.mock.calls[0];
    client.pending.mockRejectedValueOnce(new Error('it is starting'));
    await fn(signal);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('it is starting'),
    );

    const [{ topics, onEvent }] = events.subscribe.mock.calls[0];
    const event = { topic: topics[0], eventPayload: {} };
    await onEvent(event);
    expect(scheduler.triggerTask).toHaveBeenCalledWith(id);
    scheduler.triggerTask.mockRejectedValueOnce(new ConflictError('running'));
    await onEvent(event);
    expect(scheduler.triggerTask).toHaveBeenCalledTimes(3);
  });
});
