import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { RequestListener, ServerResponse } from 'node:http';
import { registrySettings } from '../__testUtils__/registrySettings';
import { connectDatabase } from '../database/connectDatabase';
import { DatabaseRegistryStore } from '../database/DatabaseRegistryStore';
import { RegistryClient } from './RegistryClient';
import { RegistryRefresher } from './RegistryRefresher';

jest.setTimeout(60_000);

/** What a test that sets the date leaves as it is. */
const ALL_BUT_DATE = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

const SECRET = 'npm_s3cr3tT0k3n';

const packument = (name: string, version = '1.0.0') =>
  JSON.stringify({
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { name } },
  });

/** A registry that knows every package, and what it was asked. */
function knowing(asked: string[] = []): RequestListener {
  return (req, res) => {
    const name = decodeURIComponent(req.url ?? '').slice(1);
    asked.push(name);
    const etag = `"${name}"`;
    res.setHeader('etag', etag);
    if (req.headers['if-none-match'] === etag) {
      res.statusCode = 304;
      res.end();
    } else {
      res.end(packument(name));
    }
  };
}

describe('RegistryRefresher', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const { clientWith, serve } = registrySettings();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function createStore() {
      const db = await connectDatabase(
        mockServices.database.mock({
          getClient: async () => databases.init(id),
        }),
      );
      const past = new Date(0).toISOString();
      return {
        store: new DatabaseRegistryStore(db),
        /** Has everything due again. */
        makeDue: () => db('registry_packages').update({ due_at: past }),
      };
    }

    /** A refresher whose scheduler runs it when the test says so. */
    async function createRefresher(options: {
      client: RegistryClient;
      store: DatabaseRegistryStore;
      names: () => Promise<ReadonlyMap<string, number>>;
      registry?: JsonObject;
    }) {
      const { registry = {}, ...others } = options;
      const logger = mockServices.logger.mock();
      const scheduler = mockServices.scheduler.mock();
      const refresher = RegistryRefresher.fromConfig(
        mockServices.rootConfig({ data: { marketplace: { registry } } }),
        { ...others, logger, paceMs: 0 },
      );
      await refresher.start(scheduler);
      const run = async (signal = new AbortController().signal) => {
        for (const [task] of scheduler.scheduleTask.mock.calls) {
          await task.fn(signal);
        }
      };
      const warnings = () => logger.warn.mock.calls.map(([text]) => text);
      return { refresher, scheduler, logger, run, warnings };
    }

    const wanting = (...names: string[]) =>
      jest.fn(
        async (): Promise<ReadonlyMap<string, number>> =>
          new Map(names.map((name, n) => [name, names.length - n])),
      );

    it('looks up what is wanted, the most important first, and later asks whether it still holds', async () => {
      const asked: string[] = [];
      const host = await serve(knowing(asked));
      const { store, makeDue } = await createStore();
      const names = wanting('@acme/a', 'b', 'c');
      const { run, warnings } = await createRefresher({
        client: clientWith(`registry=http://${host}/`),
        store,
        names,
        registry: { concurrency: 1 },
      });
      await run();
      expect(asked).toEqual(['@acme/a', 'b', 'c']);
      const first = await store.records();
      expect(first).toMatchObject(
        ['@acme/a', 'b', 'c'].map(name => ({
          name,
          package: { latest: '1.0.0' },
        })),
      );
      // Not before it is due
      await run();
      expect(asked).toHaveLength(3);

      await makeDue();
      await run();
      expect(asked).toHaveLength(6);
      const second = await store.records();
      expect(second.map(record => record.package)).toEqual(
        first.map(record => record.package),
      );
      expect(second[0].checkedAt).not.toBe(first[0].checkedAt);
      expect(await store.progress()).toMatchObject({ checked: 3, failed: 0 });
      expect(names).toHaveBeenCalledTimes(1);
      expect(warnings()).toEqual([]);
    });

    it.each<[string, (res: ServerResponse) => void, RegExp]>([
      ['HTML', res => res.end('<html>Sign in</html>'), /is not JSON/],
      ['garbage', res => res.end('{"name": }'), /is not JSON/],
      [
        'another package',
        res => res.end(packument('other')),
        /not the document of that package/,
      ],
      [
        '429',
        res => {
          res.setHeader('retry-after', '3600');
          res.writeHead(429).end();
        },
        /answered 429.* left alone for 3600 seconds/,
      ],
      ['500', res => res.writeHead(500).end('<html>'), /answered 500/],
      ['401', res => res.writeHead(401).end(), /answered 401.*token/],
      [
        '100 MB',
        res => res.end(Buffer.alloc(100 * 1024 * 1024, ' ')),
        /more than 20971520 bytes/,
      ],
      ['a cut connection', res => res.destroy(), /cannot be reached/],
      ['204', res => res.writeHead(204).end(), /answered 204/],
      ['a page', res => res.writeHead(404).end('<html>'), /answered 404/],
      [
        'that it does not know the package',
        res => res.writeHead(404).end('{"error": "not_found"}'),
        /does not know it any more/,
      ],
    ])(
      'keeps what it knows, with its date, and says why, after %s',
      async (_what, answer, failure) => {
        let isBad = false;
        const host = await serve((req, res) =>
          isBad ? answer(res) : knowing()(req, res),
        );
        const { store, makeDue } = await createStore();
        const options = {
          client: clientWith(`registry=http://${host}/`),
          store,
          names: wanting('a'),
        };
        const { run } = await createRefresher(options);
        await run();
        const [known] = await store.records();
        isBad = true;
        await makeDue();
        await run();
        expect(await store.records()).toEqual([
          { ...known, failure: expect.stringMatching(failure) },
        ]);
        expect(await store.due(new Date(), 1)).toEqual([]);

        // After a restart it is no longer left alone
        isBad = false;
        await makeDue();
        await (await createRefresher(options)).run();
        expect(await store.records()).toEqual([
          { ...known, checkedAt: expect.any(String) },
        ]);
      },
    );

    it('says that a registry never answers', async () => {
      const timeout = new AbortController();
      const host = await serve(() => timeout.abort());
      const { store } = await createStore();
      const { run } = await createRefresher({
        client: clientWith(`registry=http://${host}/`),
        store,
        names: wanting('a'),
      });
      const after = jest
        .spyOn(AbortSignal, 'timeout')
        .mockReturnValue(timeout.signal);
      try {
        await run();
      } finally {
        after.mockRestore();
      }
      expect(await store.records()).toEqual([
        {
          name: 'a',
          failure: expect.stringContaining('has not answered'),
        },
      ]);
    });

    it('leaves a registry alone that is down, tells so once, and asks the others', async () => {
      const asked: string[] = [];
      const failing = await serve((req, res) => {
        asked.push(req.url ?? '');
        res.writeHead(500).end();
      });
      const working = await serve(knowing());
      const { store, makeDue } = await createStore();
      const down = Array.from({ length: 450 }, (_, n) => `@acme/p${n}`);
      const { run, warnings } = await createRefresher({
        client: clientWith(
          `registry=http://${working}/\n@acme:registry=http://${failing}/`,
        ),
        store,
        names: wanting(...down, 'works'),
        registry: { concurrency: 1 },
      });
      await run();
      expect(asked).toHaveLength(5);
      expect(await store.find(['works'])).toMatchObject([
        { package: { latest: '1.0.0' } },
      ]);
      // Of those that wait it is told why, too
      expect(await store.progress()).toMatchObject({ checked: 1, failed: 450 });
      expect(await store.find(['@acme/p449'])).toEqual([
        {
          name: '@acme/p449',
          failure: expect.stringMatching(/^Not asked for yet: .*answered 500/),
        },
      ]);
      // The others wait, also for the next run
      expect(await store.due(new Date(), 1)).toEqual([]);
      await makeDue();
      await run();
      expect(asked).toHaveLength(5);
      expect(warnings()).toEqual([
        expect.stringMatching(
          `^The registry at ${failing} answered 500 for .*; it is left alone for some minutes, and 445 more packages wait. What was known before stays$`,
        ),
      ]);
    });

    it('goes on with the most important first while one registry is down', async () => {
      const dead = await serve((_req, res) => res.writeHead(500).end());
      const asked: string[] = [];
      const working = await serve(knowing(asked));
      const { store } = await createStore();
      const down = Array.from({ length: 250 }, (_, n) => `@dead/p${n}`);
      const others = Array.from({ length: 800 }, (_, n) => `p${n}`);
      const names = wanting(...down, ...others);
      const { run } = await createRefresher({
        client: clientWith(
          `registry=http://${working}/\n@dead:registry=http://${dead}/`,
        ),
        store,
        names,
        registry: { concurrency: 1 },
      });
      const start = Date.now();
      jest.useFakeTimers({ now: start, doNotFake: [...ALL_BUT_DATE] });
      try {
        // While it rests
        await run();
        expect(asked).toEqual(others.slice(0, 195));
        // When it is tried again: all but a fifth still come in their order
        jest.setSystemTime(start + 8 * 60_000);
        await run();
        expect(asked).toEqual(expect.arrayContaining(others.slice(0, 340)));
        // Nothing more of it is asked for
        await store.want(
          new Map(others.map((name, n) => [name, others.length - n])),
          new Date(),
        );
        jest.setSystemTime(start + 60 * 60_000);
        const left = others.filter(name => !asked.includes(name));
        const before = asked.length;
        await run();
        expect(asked.slice(before)).toEqual(left.slice(0, 200));
      } finally {
        jest.useRealTimers();
      }
    });

    it.each<[string, (res: ServerResponse) => void, RegExp]>([
      ['may not be read', res => res.writeHead(403).end(), /answered 403/],
      ['are refused', res => res.writeHead(451).end(), /answered 451/],
      [
        'are too large',
        res => res.end(Buffer.alloc(21 * 1024 * 1024, ' ')),
        /more than 20971520 bytes/,
      ],
      ['are those of others', res => res.end(packument('z')), /is not the doc/],
    ])(
      'asks a registry for the others when some packages %s',
      async (_what, answer, failure) => {
        const host = await serve((req, res) =>
          req.url?.startsWith('/@secret') ? answer(res) : knowing()(req, res),
        );
        const { store, makeDue } = await createStore();
        const closed = Array.from({ length: 7 }, (_, n) => `@secret/p${n}`);
        const { run, warnings } = await createRefresher({
          client: clientWith(`registry=http://${host}/`),
          store,
          names: wanting(...closed, 'open'),
          registry: { concurrency: 1 },
        });
        for (let times = 0; times < 2; times++) {
          await makeDue();
          await run();
          expect(await store.find(['open'])).toMatchObject([
            { package: { latest: '1.0.0' } },
          ]);
          expect(await store.progress()).toMatchObject({
            checked: 1,
            failed: 7,
            failure: expect.stringMatching(failure),
          });
        }
        expect(warnings()).toEqual([]);
      },
    );

    it.each([
      [6, 401],
      [20, 503],
      [30, 403],
    ])(
      'asks soon for the others when %d of the first always answer %d',
      async (count, status) => {
        const host = await serve((req, res) =>
          req.url?.startsWith('/bad')
            ? res.writeHead(status).end()
            : knowing()(req, res),
        );
        const { store } = await createStore();
        const bad = Array.from({ length: count }, (_, n) => `bad${n}`);
        const good = Array.from({ length: 120 }, (_, n) => `good${n}`);
        const { run } = await createRefresher({
          client: clientWith(`registry=http://${host}/`),
          store,
          names: wanting(...bad, ...good),
          registry: { concurrency: 1 },
        });
        const start = Date.now();
        const known = async () =>
          (await store.find(good)).filter(({ package: pkg }) => pkg).length;
        jest.useFakeTimers({ now: start, doNotFake: [...ALL_BUT_DATE] });
        try {
          await run();
          expect(await known()).toBe(0);
          // Before those that fail are asked for rarely
          for (let minute = 6; minute < 80; minute += 6) {
            jest.setSystemTime(start + minute * 60_000);
            await run();
          }
        } finally {
          jest.useRealTimers();
        }
        expect(await known()).toBe(120);
        expect(await store.progress()).toMatchObject({
          checked: 120,
          failed: count,
        });
      },
    );

    it.each<[string, (res: ServerResponse) => void, RegExp]>([
      [
        'may not be read',
        res => res.writeHead(403).end(),
        /answered 403.*token/,
      ],
      [
        'is there',
        res => res.writeHead(404).end('<html>'),
        /answered 404.*registry in \.npmrc/,
      ],
    ])(
      'leaves a registry alone where no package %s, and says what to check once',
      async (_what, answer, why) => {
        let asked = 0;
        const host = await serve((_req, res) => {
          asked++;
          answer(res);
        });
        const { store, makeDue } = await createStore();
        const { run, warnings } = await createRefresher({
          client: clientWith(`registry=http://${host}/`),
          store,
          names: wanting(...Array.from({ length: 50 }, (_, n) => `p${n}`)),
          registry: { concurrency: 1 },
        });
        await run();
        expect(asked).toBe(20);
        await makeDue();
        await run();
        expect(asked).toBe(20);
        expect(warnings()).toEqual([expect.stringMatching(why)]);
        expect(warnings()[0]).toContain(`The registry at ${host}`);
        expect(warnings()[0]).toContain(
          'nothing of the last 20 packages; it is left alone for some minutes, and 30 more packages wait',
        );
      },
    );

    it.each(['{"error": "not_found"}', 'no such package', ''])(
      'takes %j with 404 for an answer, however many packages are not known',
      async body => {
        let asked = 0;
        const host = await serve((_req, res) => {
          asked++;
          res.writeHead(404).end(body);
        });
        const { store } = await createStore();
        const { run, warnings } = await createRefresher({
          client: clientWith(`registry=http://${host}/`),
          store,
          names: wanting(...Array.from({ length: 50 }, (_, n) => `p${n}`)),
        });
        await run();
        expect(asked).toBe(50);
        expect(await store.progress()).toMatchObject({
          checked: 50,
          failed: 0,
        });
        expect(warnings()).toEqual([]);
      },
    );

    it('waits as long as a registry asks it to, with all of its packages', async () => {
      const asked: string[] = [];
      const host = await serve((req, res) => {
        asked.push(req.url ?? '');
        res.setHeader('retry-after', '7200').writeHead(429).end();
      });
      const { store } = await createStore();
      const { run } = await createRefresher({
        client: clientWith(`registry=http://${host}/`),
        store,
        names: wanting('a', 'b', 'c'),
        registry: { concurrency: 1 },
      });
      await run();
      expect(asked).toEqual(['/a']);
      const soon = new Date(Date.now() + 7_100_000);
      expect(await store.due(soon, 3)).toEqual([]);
    });

    it.each([
      [200, packument('b'), packument('c')],
      [404, '{}', '{}'],
    ])(
      'leaves one alone as long as it asks for that, also when %d comes meanwhile',
      async (status, ...bodies) => {
        const asked: string[] = [];
        const waiting: ServerResponse[] = [];
        const host = await serve((req, res) => {
          asked.push(req.url ?? '');
          waiting.push(res);
          const [first, ...others] = waiting;
          if (others.length === 2) {
            first.setHeader('retry-after', '1200').writeHead(429).end();
            // Once that has arrived
            setTimeout(() => {
              others.forEach((other, n) =>
                other.writeHead(status).end(bodies[n]),
              );
            }, 100);
          }
        });
        const { store, makeDue } = await createStore();
        const { run } = await createRefresher({
          client: clientWith(`registry=http://${host}/`),
          store,
          names: wanting('a', 'b', 'c', 'd', 'e'),
          registry: { concurrency: 3 },
        });
        await run();
        expect(await store.progress()).toMatchObject({ checked: 2 });
        await makeDue();
        await run();
        expect(asked).toEqual(['/a', '/b', '/c']);
      },
    );

    it('says once that there is no network, and goes on trying', async () => {
      const { store, makeDue } = await createStore();
      const { run, warnings } = await createRefresher({
        client: clientWith('registry=http://127.0.0.1:9/'),
        store,
        names: wanting(...Array.from({ length: 30 }, (_, n) => `p${n}`)),
      });
      for (let minute = 0; minute < 3; minute++) {
        await makeDue();
        await run();
      }
      expect(warnings()).toEqual([expect.stringContaining('ECONNREFUSED')]);
    });

    it('says what to correct when npm has no usable settings', async () => {
      const { store } = await createStore();
      const { run } = await createRefresher({
        client: clientWith('provenance=true\nprovenance-file=x\n'),
        store,
        names: wanting('a'),
      });
      await run();
      expect(await store.records()).toEqual([
        { name: 'a', failure: expect.stringContaining('correct .npmrc') },
      ]);
    });

    it('tells no token in what it stores and logs', async () => {
      const host = await serve((req, res) => {
        const { authorization } = req.headers;
        expect(authorization).toBe(`Bearer ${SECRET}`);
        const status = req.url === '/a' ? 403 : 401;
        res.writeHead(status).end(JSON.stringify({ error: authorization }));
      });
      const { store } = await createStore();
      const { run, logger } = await createRefresher({
        client: clientWith(
          `registry=http://jane:${SECRET}@${host}/\n//${host}/:_authToken=${SECRET}`,
        ),
        store,
        names: wanting('a', 'b', 'c', 'd', 'e', 'f'),
        registry: { concurrency: 1 },
      });
      await run();
      expect(logger.warn).toHaveBeenCalledTimes(1);
      const told = JSON.stringify([
        await store.records(),
        await store.progress(),
        ...[logger.warn, logger.info, logger.error, logger.debug].map(
          ({ mock }) => mock.calls,
        ),
      ]);
      expect(told).toContain('answered 403');
      expect(told).not.toContain(SECRET);
    });

    it('goes on with what was wanted while the catalog cannot be read, and says so once', async () => {
      const asked: string[] = [];
      const host = await serve(knowing(asked));
      const { store } = await createStore();
      await store.want(new Map([['a', 1]]), new Date());
      const names = jest.fn().mockRejectedValue(new Error('No catalog'));
      const { run, warnings } = await createRefresher({
        client: clientWith(`registry=http://${host}/`),
        store,
        names,
      });
      await run();
      await run();
      expect(asked).toEqual(['a']);
      expect(warnings()).toEqual([expect.stringContaining('No catalog')]);
      names.mockResolvedValue(new Map());
      await run();
      expect(await store.progress()).toMatchObject({ wanted: 1 });
    });

    it('asks what is wanted every two minutes while that changes, then every ten', async () => {
      const host = await serve(knowing());
      const { store } = await createStore();
      const names = wanting('a');
      const { run } = await createRefresher({
        client: clientWith(`registry=http://${host}/`),
        store,
        names,
      });
      let minutes = 0;
      const real = performance.now.bind(performance);
      const clock = jest
        .spyOn(performance, 'now')
        .mockImplementation(() => real() + minutes * 60_000);
      const askedAt: number[] = [];
      try {
        for (; minutes < 30; minutes++) {
          if (minutes === 14) {
            names.mockResolvedValue(new Map([['b', 1]]));
          }
          const before = names.mock.calls.length;
          await run();
          if (names.mock.calls.length > before) {
            askedAt.push(minutes);
          }
        }
      } finally {
        clock.mockRestore();
      }
      expect(askedAt).toEqual([0, 2, 12, 22, 24]);
      expect(await store.records()).toMatchObject([{ name: 'b' }]);
    });

    it('ends when its time is over, and keeps what it has learned', async () => {
      const over = new AbortController();
      const host = await serve((req, res) => {
        if (req.url === '/slow') {
          over.abort(new Error('The run has taken too long'));
        } else {
          knowing()(req, res);
        }
      });
      const { store } = await createStore();
      const { run } = await createRefresher({
        client: clientWith(`registry=http://${host}/`),
        store,
        names: wanting('a', 'slow', 'b'),
        registry: { concurrency: 1 },
      });
      await expect(run(over.signal)).rejects.toThrow('taken too long');
      expect(await store.records()).toMatchObject([{ name: 'a' }]);
      expect(await store.due(new Date(), 3)).toMatchObject([
        { name: 'slow', failures: 0 },
        { name: 'b', failures: 0 },
      ]);
    });

    it('asks no more than 200 in a run, and no more at once than it may', async () => {
      let open = 0;
      let most = 0;
      let asked = 0;
      const host = await serve((req, res) => {
        asked++;
        most = Math.max(most, ++open);
        res.on('finish', () => open--);
        setImmediate(() => knowing()(req, res));
      });
      const { store } = await createStore();
      const { run } = await createRefresher({
        client: clientWith(`registry=http://${host}/`),
        store,
        names: wanting(...Array.from({ length: 230 }, (_, n) => `p${n}`)),
        registry: { concurrency: 3 },
      });
      await run();
      expect(asked).toBe(200);
      expect(most).toBeLessThanOrEqual(3);
      await run();
      expect(await store.progress()).toMatchObject({ checked: 230 });
    });

    it('does no harm when two run at once', async () => {
      const host = await serve(knowing());
      const { store } = await createStore();
      const names = Array.from({ length: 120 }, (_, n) => `p${n}`);
      const options = {
        client: clientWith(`registry=http://${host}/`),
        store,
        names: wanting(...names),
      };
      const one = await createRefresher(options);
      const other = await createRefresher(options);
      await Promise.all([one.run(), other.run()]);
      expect(await store.progress()).toMatchObject({
        wanted: 120,
        checked: 120,
        failed: 0,
      });
      for (const { package: pkg } of await store.records()) {
        expect(pkg?.latest).toBe('1.0.0');
      }
    });

    it('asks nothing when it is switched off', async () => {
      const { store } = await createStore();
      const names = wanting('a');
      const { refresher, scheduler } = await createRefresher({
        client: clientWith('registry=http://127.0.0.1:9/'),
        store,
        names,
        registry: { enabled: false },
      });
      expect(refresher.enabled).toBe(false);
      expect(scheduler.scheduleTask).not.toHaveBeenCalled();
      expect(names).not.toHaveBeenCalled();
    });
  });
});
