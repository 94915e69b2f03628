import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { entityOf } from '../__testUtils__/stagedEntries';
import { connectDatabase } from './connectDatabase';
import { DatabaseMergedEntityStore } from './DatabaseMergedEntityStore';
import { MergedEntity } from './MergedEntityStore';

jest.setTimeout(60_000);

const merged = (name: string, text = ''): MergedEntity => ({
  ref: `plugin:default/${name}`,
  input: text,
  hash: `${name} ${text}`,
  json: JSON.stringify(entityOf('Plugin', name)),
  members: [],
});

describe('DatabaseMergedEntityStore', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function createStore(...entities: MergedEntity[]) {
      const db = await connectDatabase(
        mockServices.database.mock({
          getClient: async () => databases.init(id),
        }),
      );
      const store = new DatabaseMergedEntityStore(db);
      await store.merge([], 1, async tx => tx.save(entities));
      const pending = async () =>
        (await store.pending(100)).map(({ ref }) => ref.split('/')[1]);
      const handOver = async (now: string) =>
        store.acknowledge(await store.pending(100), now);
      return { store, pending, handOver };
    }

    it('merges the same once, and again when the way of merging is another', async () => {
      const { store } = await createStore();
      const merge = jest.fn(async () => {});
      expect(await store.merge([], 1, merge)).toBe(false);
      expect(await store.merge([], 2, merge)).toBe(true);
      expect(merge).toHaveBeenCalledTimes(1);
    });

    it('forgets a merge that failed', async () => {
      const { store, pending } = await createStore();
      await expect(
        store.merge([], 2, async tx => {
          await tx.save([merged('half')]);
          throw new Error('cut off');
        }),
      ).rejects.toThrow('cut off');
      expect(await pending()).toEqual([]);
      expect(await store.merge([], 2, async () => {})).toBe(true);
    });

    it('has nothing wait that was merged to the same again', async () => {
      const { store, pending, handOver } = await createStore(
        merged('a'),
        merged('b'),
      );
      await handOver('2026-01-01T00:00:00.000Z');
      await store.merge([], 2, async tx =>
        tx.save([{ ...merged('a'), input: 'other' }, merged('b', 'new')]),
      );
      expect(await pending()).toEqual(['b']);
    });

    it('tells what was handed over before a moment, and hands it over again', async () => {
      const { store, pending, handOver } = await createStore(
        merged('a'),
        merged('b'),
      );
      expect(await store.handedBefore('2027')).toEqual([]);
      await handOver('2026-01-01T00:00:00.000Z');
      expect(await store.handedBefore('2025')).toEqual([]);
      expect(await store.handedBefore('2027')).toEqual([
        'plugin:default/a',
        'plugin:default/b',
      ]);
      await store.repeat(['plugin:default/b', 'plugin:default/unknown']);
      expect(await pending()).toEqual(['b']);
      expect(await store.handedBefore('2027')).toEqual(['plugin:default/a']);
    });

    it('has removed what no merge knows of, and nothing else', async () => {
      const { store, handOver } = await createStore(merged('a'));
      await handOver('2026-01-01T00:00:00.000Z');
      await store.removeUnknown(['plugin:default/a', 'plugin:default/old']);
      expect(await store.pending(100)).toEqual([
        { ref: 'plugin:default/old', hash: 'removed', entity: undefined },
      ]);
      await handOver('2026-01-02T00:00:00.000Z');
      expect([...(await store.refs())]).toEqual(['plugin:default/a']);
    });

    it('hands over less at once when entities are large', async () => {
      const large = (name: string): MergedEntity => ({
        ...merged(name),
        json: JSON.stringify(
          entityOf('Plugin', name, {
            spec: { description: 'x'.repeat(400_000) },
          }),
        ),
      });
      const { pending } = await createStore(large('a'), large('b'), large('c'));
      expect(await pending()).toEqual(['a', 'b']);
    });
  });
});
