import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { resolve as resolvePath } from 'node:path';
import { connectDatabase } from '../database/connectDatabase';
import { DatabaseMergedEntityStore } from '../database/DatabaseMergedEntityStore';
import { DatabaseSourceStore } from '../database/DatabaseSourceStore';
import { FakeSource } from '../__testUtils__/FakeSource';
import { entityOf } from '../__testUtils__/stagedEntries';
import { SourceMerger } from './merging/SourceMerger';
import { SourceRunner } from './SourceRunner';
import { YamlParser } from '../yaml/YamlParser';

jest.setTimeout(60_000);

const yaml: YamlParser = {
  parse: async () => ({ documents: [], problems: [] }),
  close: async () => {},
};

describe('SourceRunner', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  async function setUp(id: TestDatabaseId) {
    const db: Knex = await connectDatabase(
      mockServices.database.mock({
        getClient: async () => databases.init(id),
      }),
    );
    const store = new DatabaseSourceStore(db);
    const merged = new DatabaseMergedEntityStore(db);
    const merger = new SourceMerger({ store: merged });
    const sources = [new FakeSource('first'), new FakeSource('second')];
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const run = async (source: FakeSource) => {
      const read = await new SourceRunner({
        source,
        store,
        yaml,
        countAfterMs: 1_000,
        logger,
      }).run(new AbortController().signal);
      await merger.merge(sources.map(({ id: sourceId }) => sourceId));
      return read;
    };
    /** What is handed over now: `+ref` and `-ref`. */
    const handOver = async () => {
      const pending = await merged.pending(1_000);
      await merged.acknowledge(pending, new Date().toISOString());
      return pending.map(
        ({ ref, entity }) => `${entity ? '+' : '-'}${ref.split('/')[1]}`,
      );
    };
    const lastRun = async (sourceId: string) =>
      (await store.runs(sourceId, 1))[0];
    return {
      db,
      store,
      merged,
      merger,
      sources,
      run,
      handOver,
      lastRun,
      logger,
    };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('stages what a source has, and hands over only what changed', async () => {
      const { sources, run, handOver, lastRun } = await setUp(id);
      const [source] = sources;
      await run(source.has({ 'a.yaml': 'a', 'b.yaml': 'b c' }));
      expect(await handOver()).toEqual(['+a', '+b', '+c']);
      expect(await lastRun('first')).toMatchObject({
        outcome: 'changed',
        files: 2,
        entities: 3,
        added: 3,
      });

      await run(source.has({ 'a.yaml': 'a', 'b.yaml': 'b d' }));
      expect(await handOver()).toEqual(['-c', '+d']);
    });

    it('neither parses nor hands over what is as it was', async () => {
      const { sources, run, handOver, lastRun } = await setUp(id);
      const [source] = sources;
      await run(source.has({ 'a.yaml': 'a', 'b.yaml': 'b' }));
      await handOver();
      source.parsed = [];
      await run(source);
      expect(source.parsed).toEqual([]);
      expect(await handOver()).toEqual([]);
      expect(await lastRun('first')).toMatchObject({
        outcome: 'unchanged',
        entities: 2,
        files: 2,
      });
    });

    it('takes the word of a source that nothing has changed', async () => {
      const { sources, run, handOver, lastRun, store } = await setUp(id);
      const [source] = sources;
      await run(source.has({ 'a.yaml': 'a !' }, { etag: 'v1' }));
      await handOver();
      source.reading = async () => ({ unchanged: true });
      await run(source);
      expect(await lastRun('first')).toMatchObject({
        outcome: 'unchanged',
        entities: 1,
        errors: 1,
      });
      expect((await store.list()).get('first')?.etag).toMatch(/ v1$/);
    });

    it('hands an etag to the next reading, unless something else is read now', async () => {
      const { sources, run } = await setUp(id);
      const [source] = sources;
      await run(source.has({ 'a.yaml': 'a' }, { etag: 'v1' }));
      await run(source.has({ 'a.yaml': 'a' }, { etag: 'v1' }));
      source.target = 'elsewhere';
      await run(source);
      expect(source.etags).toEqual([undefined, 'v1', undefined]);
    });

    it('stores a reading once, although the answer of the database was lost', async () => {
      const { sources, run, store, handOver, lastRun } = await setUp(id);
      const commit = store.commit.bind(store);
      jest.spyOn(store, 'commit').mockImplementationOnce(async (...args) => {
        await commit(...args);
        throw new Error('the connection was lost');
      });
      expect(await run(sources[0].has({ 'a.yaml': 'a b' }))).toBe(true);
      expect(await lastRun('first')).toMatchObject({
        outcome: 'changed',
        added: 2,
      });
      expect(await handOver()).toEqual(['+a', '+b']);
    });

    it('lets a reading wait until a merge has seen all of one state', async () => {
      const { sources, run, merged, handOver } = await setUp(id);
      const [source] = sources;
      await run(source.has({ 'a.yaml': 'a', 'b.yaml': 'b' }));
      let other: Promise<unknown> = Promise.resolve();
      await merged.merge(['first'], 99, async tx => {
        const [before] = await tx.entries(['first']);
        other = run(source.has({ 'a.yaml': 'x', 'b.yaml': 'y' }));
        await new Promise(done => setTimeout(done, 500));
        const [after] = await tx.entries(['first']);
        expect(after).toEqual(before);
      });
      await other;
      expect(await handOver()).toEqual(['-a', '-b', '+x', '+y']);
    });

    it('keeps everything when the source cannot be read, even half way through', async () => {
      const { sources, run, handOver, lastRun, store } = await setUp(id);
      const [source] = sources;
      await run(source.has({ 'a.yaml': 'a', 'b.yaml': 'b' }));
      await handOver();
      source.reading = async () => ({
        files: (async function* iterate() {
          yield { path: 'a.yaml', content: Buffer.from('other') };
          throw new Error('the connection was cut');
        })(),
      });
      expect(await run(source)).toBe(false);
      expect(await handOver()).toEqual([]);
      expect(await lastRun('first')).toMatchObject({
        outcome: 'failed',
        error: 'the connection was cut',
        entities: 2,
      });
      expect((await store.list()).get('first')?.entities).toBe(2);
    });

    it('fails when none of its files can be read', async () => {
      const { sources, run, lastRun } = await setUp(id);
      await run(sources[0].has({ 'a.yaml': 'a' }));
      await run(sources[0].has({}, { unreadable: ['a.yaml'] }));
      expect(await lastRun('first')).toMatchObject({
        outcome: 'failed',
        error: expect.stringContaining(
          'its only file cannot be read; a.yaml: is locked',
        ),
      });
    });

    it('keeps what a file had while it has errors, and tells the problems', async () => {
      const { sources, run, handOver, store, logger } = await setUp(id);
      const [source] = sources;
      await run(source.has({ 'a.yaml': 'a', 'b.yaml': 'b c' }));
      await handOver();
      await run(source.has({ 'a.yaml': 'a', 'b.yaml': 'b !' }));
      expect(logger.info).toHaveBeenLastCalledWith(
        expect.stringMatching(/ has 3 entities: .*; 1 error, 0 warnings$/),
      );
      expect(await handOver()).toEqual([]);
      expect((await store.list()).get('first')?.problems).toEqual([
        { severity: 'error', file: 'b.yaml', line: 2, message: 'is wrong' },
      ]);
      await run(source.has({ 'a.yaml': 'a', 'b.yaml': 'b' }));
      expect(await handOver()).toEqual(['-c']);
    });

    it('holds back removals of a source that shrank, until they are confirmed', async () => {
      const { sources, run, handOver, lastRun, store } = await setUp(id);
      const [source] = sources;
      await run(source.has({ 'all.yaml': 'a b c d' }));
      await handOver();
      await run(source.has({ 'all.yaml': 'a' }, { etag: 'v2' }));
      expect(await handOver()).toEqual([]);
      expect(await lastRun('first')).toMatchObject({
        outcome: 'shrunk',
        removed: 0,
        entities: 4,
      });
      const shrinkage = (await store.list()).get('first')?.shrinkage;
      expect(shrinkage).toMatchObject({ from: 4, to: 1, agreeing: 1 });

      await store.ask('first', shrinkage?.reading);
      await run(source);
      // A source that could say "unchanged" is made to tell all again
      expect(source.etags.at(-1)).toBeUndefined();
      expect(await handOver()).toEqual(['-b', '-c', '-d']);
      expect((await store.list()).get('first')?.shrinkage).toBeUndefined();
    });

    it('lets the order of the sources decide, and falls back to the next', async () => {
      const { sources, run, handOver, merged } = await setUp(id);
      const [first, second] = sources;
      await run(second.has({ 's.yaml': 'a b' }));
      await run(first.has({ 'f.yaml': 'a x y' }));
      await handOver();
      const membersOf = async (ref: string) =>
        (await merged.membersOf(ref)).map(({ sourceId }) => sourceId);
      expect(await membersOf('plugin:default/a')).toEqual(['first', 'second']);
      await run(first.has({ 'f.yaml': 'x y' }));
      expect(await handOver()).toEqual(['+a']);
      expect(await membersOf('plugin:default/a')).toEqual(['second']);
    });

    it('forgets a source that is not configured any more, and only its entries', async () => {
      const { sources, run, handOver, store, merger } = await setUp(id);
      const [first, second] = sources;
      await run(first.has({ 'f.yaml': 'a b' }));
      await run(second.has({ 's.yaml': 'b c' }));
      await handOver();
      await store.keepOnly(['second'], '9999');
      await merger.merge(['second']);
      expect(await handOver()).toEqual(['-a', '+b']);
    });

    it('warns of an entry that changes nothing of another source, as long as there is one', async () => {
      const { sources, run, store } = await setUp(id);
      const [first, second] = sources;
      first.format = async () => ({
        found: [
          {
            entity: entityOf('Plugin', 'a', {
              metadata: { namespace: 'acme' },
            }),
            line: 3,
          },
        ],
        problems: [],
      });
      second.format = async name => ({
        found: [
          {
            entity: entityOf('Plugin', name, { spec: { packages: ['x'] } }),
            line: 1,
          },
        ],
        problems: [],
      });
      const problems = async () =>
        (await store.list()).get('first')?.mergeProblems;
      await run(first.has({ 'own.yaml': '1' }));
      await run(second.has({ 'all.yaml': 'a' }));
      expect(await problems()).toEqual([
        {
          severity: 'warning',
          file: 'own.yaml',
          line: 3,
          field: 'metadata.namespace',
          message: expect.stringContaining("'plugin:default/a'"),
        },
      ]);
      // Each run tells what it found in its own files
      await run(first);
      expect(await store.runs('first', 2)).toMatchObject([
        { outcome: 'unchanged', warnings: 0 },
        { outcome: 'changed', warnings: 0 },
      ]);
      await run(second.has({ 'all.yaml': 'b' }));
      expect(await problems()).toEqual([]);
    });

    it('loses nothing when what merging finds has no place any more', async () => {
      const { db, sources, run, store } = await setUp(id);
      await run(sources[0].has({ 'a.yaml': 'a' }));
      const directory = resolvePath(__dirname, '../../migrations');
      await db.migrate.down({ directory });
      expect(await db.schema.hasColumn('sources', 'merge_problems')).toBe(
        false,
      );
      await db.migrate.latest({ directory });
      expect(await store.runs('first', 9)).toHaveLength(1);
      expect(await db('source_entities')).toHaveLength(1);
    });

    it('writes nothing for a run that was overtaken', async () => {
      const { sources, run, handOver, store } = await setUp(id);
      const [source] = sources;
      const other = new FakeSource('first').has({ 'a.yaml': 'other' });
      source.has({ 'a.yaml': 'mine' });
      const { format } = source;
      source.format = async (...file) => {
        await run(other);
        return format(...file);
      };
      expect(await run(source)).toBe(false);
      expect(await handOver()).toEqual(['+other']);
      const outcomes = (await store.runs('first', 9)).map(r => r.outcome);
      expect(outcomes.sort()).toEqual(['changed', 'failed']);
    });

    it('tells of a run whose process died', async () => {
      const { sources, run, store } = await setUp(id);
      const [source] = sources;
      let arrived = () => {};
      const stuck = new Promise<void>(resolve => {
        arrived = resolve;
      });
      source.reading = async () => {
        arrived();
        return new Promise(() => {});
      };
      void run(source);
      await stuck;
      await run(new FakeSource('first').has({ 'a.yaml': 'a' }));
      const outcomes = (await store.runs('first', 9)).map(r => r.outcome);
      expect(outcomes.sort()).toEqual(['changed', 'interrupted']);
    });

    it('hands over again what was not acknowledged, or has changed meanwhile', async () => {
      const { sources, run, merged, handOver } = await setUp(id);
      const [source] = sources;
      await run(source.has({ 'a.yaml': 'a' }));
      const pending = await merged.pending(10);
      expect(await merged.pending(10)).toEqual(pending);
      await run(source.has({ 'a.yaml': 'b' }));
      // The acknowledgement is of what a was, not of its removal
      await merged.acknowledge(pending, new Date().toISOString());
      expect(await handOver()).toEqual(['-a', '+b']);
      expect(await merged.pending(10)).toEqual([]);
      expect([...(await merged.refs())]).toEqual(['plugin:default/b']);
    });
  });
});
