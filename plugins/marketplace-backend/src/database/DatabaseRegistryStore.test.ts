import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { RegistryPackage } from 'backstage-plugin-marketplace-common';
import { connectDatabase } from './connectDatabase';
import { DatabaseRegistryStore } from './DatabaseRegistryStore';
import { LookUpResult } from './RegistryStore';

jest.setTimeout(60_000);

/** A moment of the first day, by its hour. */
const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));

const pkg = (latest: string): RegistryPackage => ({
  latest,
  distTags: { latest },
  deprecated: {},
  manifest: { role: 'frontend-plugin' },
});

const found = (name: string, latest = '1.0.0', dueAt = at(20)) => ({
  name,
  outcome: 'found' as const,
  etag: `"${latest}"`,
  package: pkg(latest),
  releases: [{ version: latest }],
  dueAt,
});

const failed = (name: string, failure: string): LookUpResult => ({
  name,
  outcome: 'failed',
  failure,
  dueAt: at(20),
});

describe('DatabaseRegistryStore', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function createStore(...names: string[]) {
      const db = await connectDatabase(
        mockServices.database.mock({
          getClient: async () => databases.init(id),
        }),
      );
      const store = new DatabaseRegistryStore(db);
      await store.want(new Map(names.map(name => [name, 1])), at(0));
      const due = async (hour: number) =>
        (await store.due(at(hour), 100)).map(({ name }) => name);
      return { db, store, due };
    }

    it('has the most important due first, then what is due the longest', async () => {
      const { store, due } = await createStore('old', 'other');
      await store.want(
        new Map([
          ['old', 1],
          ['other', 1],
          ['new', 1],
          ['urgent', 3],
        ]),
        at(1),
      );
      expect(await due(0)).toEqual(['old', 'other']);
      expect(await due(1)).toEqual(['urgent', 'old', 'other', 'new']);
      expect(await store.due(at(1), 1)).toEqual([
        { name: 'urgent', failures: 0 },
      ]);
    });

    it('tells what was found, and has it due again when told so', async () => {
      const { store, due } = await createStore('a', 'b');
      await store.save([found('a')], at(1));
      expect(await store.records()).toEqual([
        { name: 'a', checkedAt: at(1).toISOString(), package: pkg('1.0.0') },
      ]);
      expect(await store.find(['b', 'a', 'c', 'a'])).toEqual(
        await store.records(),
      );
      expect(await store.releases('a')).toEqual([{ version: '1.0.0' }]);
      expect(await store.releases('b')).toEqual([]);
      expect(await due(19)).toEqual(['b']);
      expect(await store.due(at(20), 100)).toContainEqual({
        name: 'a',
        etag: '"1.0.0"',
        failures: 0,
      });
    });

    it('keeps what is known, with its date, while look-ups fail', async () => {
      const { store } = await createStore('a', 'b');
      await store.save([found('a')], at(1));
      await store.save([failed('a', 'no'), failed('b', 'no')], at(2));
      await store.save([failed('a', 'still no')], at(3));
      expect(await store.records()).toEqual([
        {
          name: 'a',
          checkedAt: at(1).toISOString(),
          package: pkg('1.0.0'),
          failure: 'still no',
        },
        { name: 'b', failure: 'no' },
      ]);
      expect(await store.due(at(20), 100)).toEqual([
        { name: 'a', etag: '"1.0.0"', failures: 2 },
        { name: 'b', failures: 1 },
      ]);
      expect(await store.progress()).toEqual({
        wanted: 2,
        checked: 1,
        failed: 2,
        oldestAt: at(1).toISOString(),
        failure: 'still no',
      });
      await store.save(
        [{ name: 'a', outcome: 'unchanged', dueAt: at(21) }],
        at(4),
      );
      expect(await store.find(['a'])).toEqual([
        { name: 'a', checkedAt: at(4).toISOString(), package: pkg('1.0.0') },
      ]);
      expect(await store.due(at(21), 2)).toMatchObject([
        { name: 'b', failures: 1 },
        { name: 'a', failures: 0 },
      ]);
    });

    it('keeps what the registry does not know any more, with its date, and says so', async () => {
      const { store, due } = await createStore('a', 'never');
      await store.save([found('a')], at(1));
      const gone = ['a', 'never'].map(name => ({
        name,
        outcome: 'not-found' as const,
        dueAt: at(20),
      }));
      await store.save(gone, at(2));
      await store.save(gone, at(3));
      expect(await store.records(at(3))).toEqual([
        {
          name: 'a',
          checkedAt: at(1).toISOString(),
          package: pkg('1.0.0'),
          failure: expect.stringMatching('^Its registry does not know it any'),
        },
        { name: 'never', checkedAt: at(3).toISOString() },
      ]);
      expect(await store.releases('a')).toEqual([{ version: '1.0.0' }]);
      // It has answered
      expect(await store.progress()).toEqual({
        wanted: 2,
        checked: 2,
        failed: 0,
        oldestAt: at(1).toISOString(),
      });
      expect(await due(19)).toEqual([]);
      // Without the etag: it may come back as it was
      expect(await store.due(at(20), 1)).toEqual([{ name: 'a', failures: 0 }]);
      await store.save([found('a')], at(4));
      expect(await store.find(['a'])).toEqual([
        { name: 'a', checkedAt: at(4).toISOString(), package: pkg('1.0.0') },
      ]);
    });

    it('puts off what was not asked, and says why where nothing else is known', async () => {
      const { store, due } = await createStore('a', 'b', 'c');
      await store.save([found('a', '1.0.0', at(2)), failed('c', 'no')], at(1));
      const before = await store.records();
      const postpone = (failure: string, hour: number) =>
        store.save(
          ['a', 'b', 'c'].map(name => ({
            name,
            outcome: 'postponed' as const,
            failure,
            dueAt: at(hour + 2),
          })),
          at(hour),
        );
      await postpone('it has no token', 2);
      await postpone('it rests', 3);
      await postpone('it rests', 4);
      expect(await store.records()).toEqual([
        before[0],
        { name: 'b', failure: 'it rests' },
        before[1],
      ]);
      expect(await due(5)).toEqual([]);
      expect(await store.due(at(6), 3)).toMatchObject([
        { name: 'a', failures: 0 },
        { name: 'b', failures: 0 },
        { name: 'c', failures: 1 },
      ]);
      expect(await store.progress()).toMatchObject({
        wanted: 3,
        checked: 1,
        failed: 2,
        failure: 'it rests',
      });
      // Once is enough for those who read what has changed, while it is the same
      expect(await store.records(at(3))).toMatchObject([{ name: 'b' }]);
      expect(await store.records(at(4))).toEqual([]);
      await store.save([found('b')], at(7));
      expect(await store.find(['b'])).toMatchObject([
        { checkedAt: at(7).toISOString() },
      ]);
      expect(await store.progress()).toMatchObject({ failed: 1 });
    });

    it('keeps what is too much, as the last, and takes in no more of it', async () => {
      const { store, due } = await createStore('a', 'b');
      await store.save([found('a', '1.0.0', at(1))], at(0));
      await store.want(
        new Map([
          ['b', 1],
          ['a', 0],
          ['c', 0],
        ]),
        at(1),
      );
      expect(await due(2)).toEqual(['b', 'a']);
      expect(await store.find(['a'])).toMatchObject([
        { package: pkg('1.0.0') },
      ]);
    });

    it('puts a fifth first, chosen among all that is due, when told so', async () => {
      const { store } = await createStore('later');
      const names = Array.from({ length: 300 }, (_, n) => `p${n}`);
      await store.save([found('later')], at(0));
      await store.want(
        new Map([
          ...names.map((name, n) => [name, 1_000 - n] as const),
          ['later', 2_000],
        ]),
        at(1),
      );
      const due = await store.due(at(1), 100, { withRandom: true });
      const chosen = due.map(({ name }) => name);
      const random = chosen.slice(0, 20);
      expect(names).toEqual(expect.arrayContaining(random));
      // That none of these two hundred is among them would be a rare accident
      const less = new Set(names.slice(100));
      expect(random.some(name => less.has(name))).toBe(true);
      const others = names.filter(name => !random.includes(name));
      expect(chosen.slice(20)).toEqual(others.slice(0, 80));
    });

    it('tells what has changed since a moment, dates and failures too', async () => {
      const { store } = await createStore('a', 'b', 'c', 'd');
      await store.save([found('a'), found('b'), found('c')], at(1));
      await store.save(
        [{ name: 'a', outcome: 'unchanged', dueAt: at(20) }, failed('b', 'no')],
        at(2),
      );
      const since = async (hour: number) =>
        (await store.records(at(hour))).map(({ name }) => name);
      expect(await since(1)).toEqual(['a', 'b', 'c']);
      expect(await since(2)).toEqual(['a', 'b']);
      expect(await since(3)).toEqual([]);
    });

    it('forgets what is no longer wanted, and looks it up anew when it comes back', async () => {
      const { store, due } = await createStore('a', 'b');
      const b = new Map([['b', 1]]);
      await store.save([found('a'), found('b')], at(1));
      await store.want(b, at(2));
      expect((await store.records()).map(({ name }) => name)).toEqual(['b']);
      // Looked up while it was forgotten
      await store.save([found('a')], at(2));
      expect(await store.find(['a'])).toEqual([]);

      await store.want(new Map([...b, ['a', 1]]), at(3));
      expect(await due(3)).toEqual(['a']);
      // What was asked of the answer from before tells nothing now
      await store.save(
        [{ name: 'a', outcome: 'unchanged', dueAt: at(20) }],
        at(3),
      );
      expect(await store.find(['a'])).toEqual([]);
      expect(await due(3)).toEqual(['a']);
    });

    it('stores whatever a registry says', async () => {
      const { store } = await createStore('a', 'b');
      const message = `x\0y \ud800 ' "; drop table registry_packages; --`;
      const hostile = JSON.parse(
        '{"__proto__": "1.0.0", "constructor": "no\\u0000"}',
      );
      await store.save(
        [
          {
            ...found('a'),
            etag: 'W/"\0"',
            package: { ...pkg('1.0.0'), deprecated: hostile },
          },
          failed('b', message),
        ],
        at(1),
      );
      const [a, b] = await store.records();
      // No version or tag is named so
      expect(Object.entries(a.package?.deprecated ?? {})).toEqual(
        Object.entries(hostile).filter(([key]) => key !== '__proto__'),
      );
      expect(b.failure).toBe(
        message.replace('\0', '').replace('\ud800', '\ufffd'),
      );
      expect((await store.due(at(20), 1))[0].etag).toBe('W/""');
    });

    it('names the package of which the database has something else', async () => {
      const { db, store } = await createStore('a');
      await store.save([found('a')], at(1));
      await db('registry_packages').update({
        package: '{"latest": 7}',
        releases: '{}',
      });
      await expect(store.records()).rejects.toThrow("package 'a'.latest");
      await expect(store.releases('a')).rejects.toThrow("releases of 'a'");
    });

    it('wants as many packages as there may be', async () => {
      const { store } = await createStore();
      const names = new Map(
        Array.from({ length: 20_000 }, (_, n) => [`@acme/p${n}`, n % 3]),
      );
      await store.want(names, at(0));
      await store.want(new Map([...names].slice(0, 10_000)), at(1));
      await store.want(
        new Map([...names].map(([name, n]) => [name, n + 1])),
        at(2),
      );
      expect(await store.progress()).toEqual({
        wanted: 20_000,
        checked: 0,
        failed: 0,
      });
      expect(await store.due(at(2), 1)).toMatchObject([
        { name: '@acme/p1001' },
      ]);
    });

    it('loses nothing to two processes that want and save the same at once', async () => {
      const { db, store } = await createStore();
      const other = new DatabaseRegistryStore(db);
      const names = Array.from({ length: 600 }, (_, n) => `p${n}`);
      const wanted = new Map(names.map(name => [name, 1]));
      await Promise.all([store.want(wanted, at(0)), other.want(wanted, at(0))]);
      expect(await store.progress()).toMatchObject({ wanted: 600 });

      const taken = await Promise.all([
        store.due(at(1), 600),
        other.due(at(1), 600),
      ]);
      const [forwards, backwards] = [taken[0], taken[1].reverse()];
      await Promise.all([
        store.save(
          forwards.map(({ name }) => found(name, '1.0.0')),
          at(1),
        ),
        other.save(
          backwards.map(({ name }) => found(name, '2.0.0')),
          at(1),
        ),
        store.want(wanted, at(1)),
      ]);
      expect(await store.progress()).toMatchObject({
        wanted: 600,
        checked: 600,
      });
      const records = await store.records();
      for (const { name, package: told } of records) {
        // Each is of one of the two as a whole
        expect(await store.releases(name)).toEqual([{ version: told?.latest }]);
      }
      expect(await store.due(at(19), 600)).toEqual([]);
    });
  });
});
