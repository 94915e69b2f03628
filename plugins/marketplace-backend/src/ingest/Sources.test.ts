import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { FakeSource } from '../__testUtils__/FakeSource';
import { connectDatabase } from '../database/connectDatabase';
import { DatabaseMergedEntityStore } from '../database/DatabaseMergedEntityStore';
import { DatabaseSourceStore } from '../database/DatabaseSourceStore';
import { SourceMerger } from './merging/SourceMerger';
import { SourceRunner } from './SourceRunner';
import { Sources } from './Sources';
import { TaskStates } from './TaskStates';

jest.setTimeout(60_000);

describe('Sources', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const logger = mockServices.logger.mock({
    child: () => mockServices.logger.mock(),
  });

  describe.each(databases.eachSupportedId())('on %s', id => {
    /** A portal that is started with sources; its tasks run when they are told to. */
    async function createPortal({ graceMs = -1_000 } = {}) {
      const db = await connectDatabase(
        mockServices.database.mock({
          getClient: async () => databases.init(id),
        }),
      );
      const store = new DatabaseSourceStore(db);
      const merged = new DatabaseMergedEntityStore(db);
      const start = async (...configured: FakeSource[]) => {
        const tasks = new Map<string, () => Promise<void>>();
        const scheduler = mockServices.scheduler.mock({
          scheduleTask: async task => {
            const { signal } = new AbortController();
            tasks.set(task.id, async () => task.fn(signal));
          },
          triggerTask: async () => {},
        });
        const sources = new Sources({
          store,
          scheduler,
          logger,
          merger: new SourceMerger({ store: merged }),
          taskStates: new TaskStates({
            auth: mockServices.auth(),
            discovery: mockServices.discovery.mock({
              getBaseUrl: async () => 'http://localhost:1',
            }),
            logger,
          }),
          onChange: async () => {},
          graceMs,
          runners: configured.map(source => ({
            schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
            runner: new SourceRunner({
              source,
              store,
              logger,
              countAfterMs: 60_000,
              yaml: {
                parse: async () => ({ documents: [], problems: [] }),
                close: async () => {},
              },
            }),
          })),
        });
        await sources.start();
        const read = (source: FakeSource) =>
          tasks.get(`marketplace-source-${source.id}`)?.();
        return { sources, read };
      };
      /** What the catalog is told: `+name` and `-name`. */
      const handOver = async () => {
        const pending = await merged.pending(1_000);
        await merged.acknowledge(pending, new Date().toISOString());
        return pending.map(
          ({ ref, entity }) => `${entity ? '+' : '-'}${ref.split('/')[1]}`,
        );
      };
      return { start, handOver, store };
    }

    it('takes away the entries of a source that is not configured any more, and only those', async () => {
      const { start, handOver } = await createPortal();
      const kept = new FakeSource('kept').has({ 'a.yaml': 'a b' });
      const dropped = new FakeSource('dropped').has({ 'b.yaml': 'b c' });
      const before = await start(kept, dropped);
      await before.read(kept);
      await before.read(dropped);
      await handOver();

      const after = await start(kept);
      await after.read(kept);
      expect(await handOver()).toEqual(['+b', '-c']);
    });

    it('leaves a source alone that another replica knows', async () => {
      const { start, handOver } = await createPortal({ graceMs: 60_000 });
      const both = new FakeSource('both').has({ 'a.yaml': 'a' });
      const newer = new FakeSource('newer').has({ 'b.yaml': 'b' });
      const next = await start(both, newer);
      await next.read(both);
      await next.read(newer);
      await handOver();
      const former = await start(both);
      await former.read(both);
      expect(await handOver()).toEqual([]);
    });

    it('does not miss a source that has another name until that was read', async () => {
      const { start, handOver } = await createPortal();
      const bundled = new FakeSource('bundled').has({ 'x.yaml': 'x' });
      const acme = new FakeSource('acme').has({ 'a.yaml': 'a' });
      const before = await start(bundled, acme);
      await before.read(bundled);
      await before.read(acme);
      await handOver();

      const renamed = new FakeSource('acme-inc');
      renamed.reading = async () => {
        throw new Error('the host is away');
      };
      const after = await start(bundled, renamed);
      await after.read(renamed);
      await after.read(bundled);
      expect(await handOver()).toEqual([]);

      await after.read(renamed.has({ 'a.yaml': 'a' }));
      // The same entry, of the source by its new name
      expect(await handOver()).toEqual(['+a']);
    });

    it('tells how its sources are doing, in the order in which they decide', async () => {
      const { start } = await createPortal();
      const good = new FakeSource('good').has({ 'a.yaml': 'a' });
      const bad = new FakeSource('bad').has({ 'b.yaml': 'b !' });
      const failing = new FakeSource('failing');
      failing.reading = async () => {
        throw new Error('no such folder');
      };
      const { sources, read } = await start(
        failing,
        bad,
        good,
        new FakeSource('new'),
      );
      await read(good);
      await read(bad);
      await read(failing);
      expect(
        (await sources.list()).map(source => [
          source.id,
          source.state,
          source.plugins,
          source.errors,
        ]),
      ).toEqual([
        ['failing', 'failing', 0, 0],
        ['bad', 'problems', 1, 1],
        ['good', 'healthy', 1, 0],
        ['new', 'new', 0, 0],
      ]);
      expect(await sources.get('failing')).toMatchObject({
        lastRun: { error: 'no such folder' },
      });
      await expect(sources.get('other')).rejects.toThrow(
        "There is no source 'other'; there are failing, bad, good, new",
      );
    });

    it('lets removals happen that a person confirms, if they mean what was read last', async () => {
      const { start, handOver } = await createPortal();
      const source = new FakeSource('acme').has({ 'all.yaml': 'a b c' });
      const { sources, read } = await start(source);
      await read(source);
      await handOver();
      await read(source.has({ 'all.yaml': 'a' }));
      const { shrinkage, state } = await sources.get('acme');
      expect(state).toBe('shrunk');
      await expect(
        sources.refresh('acme', { confirm: 'another' }),
      ).rejects.toThrow('has been read since');
      await sources.refresh('acme', { confirm: shrinkage?.reading });
      await read(source);
      expect(await handOver()).toEqual(['-b', '-c']);
      await expect(
        sources.refresh('acme', { confirm: shrinkage?.reading }),
      ).rejects.toThrow('has been read since');
    });

    it('counts readings that agree when they are due or asked for, not at each start', async () => {
      const { start } = await createPortal();
      const source = new FakeSource('acme').has({ 'all.yaml': 'a b c' });
      const { sources, read } = await start(source);
      await read(source);
      source.has({ 'all.yaml': 'a' });
      const agreeing = async () => {
        await read(source);
        return (await sources.get('acme')).shrinkage?.agreeing;
      };
      expect(await agreeing()).toBe(1);
      expect(await agreeing()).toBe(1);
      await sources.refresh('acme', {});
      expect(await agreeing()).toBe(2);
      await sources.refresh('acme', {});
      expect(await agreeing()).toBeUndefined();
    });
  });
});
