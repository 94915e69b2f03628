import childProcess from 'node:child_process';
import { once } from 'node:events';
import { failureOf } from '../__testUtils__/failureOf';
import { registrySettings } from '../__testUtils__/registrySettings';
import { startRegistry, TestRegistry } from '../__testUtils__/startRegistry';

jest.setTimeout(60_000);

const SECRET = 'npm_s3cr3tT0k3n';

describe('RegistryClient', () => {
  const { directory, clientWith, serve } = registrySettings();

  describe('with a real registry', () => {
    let registry: TestRegistry;

    beforeAll(async () => {
      registry = await startRegistry();
      await registry.publish({ name: '@acme/plugin-x', version: '1.0.0' });
      await registry.publish({
        name: '@acme/plugin-x',
        version: '1.1.0',
        description: 'Shows X',
        author: 'Jane Doe <jane@acme.test> (https://acme.test/jane)',
        homepage: 'https://acme.test/x',
        repository: {
          type: 'git',
          url: 'git+ssh://git@github.com/acme/plugins.git',
          directory: 'plugins/x',
        },
        keywords: ['backstage', 'x'],
        backstage: {
          role: 'frontend-plugin',
          pluginId: 'x',
          pluginPackages: ['@acme/plugin-x', '@acme/plugin-x-backend'],
          moved: '@acme/plugin-y',
        },
      });
      await registry.publish({ name: '@private/plugin-z', version: '2.0.0' });
    }, 90_000);

    afterAll(() => registry?.stop());

    it('tells what the latest version says, and when the package was published', async () => {
      const client = clientWith(`registry=${registry.url}`);
      expect(await client.packument('@acme/plugin-x')).toEqual({
        name: '@acme/plugin-x',
        version: '1.1.0',
        description: 'Shows X',
        author: { name: 'Jane Doe', url: 'https://acme.test/jane' },
        homepage: 'https://acme.test/x',
        repository: 'https://github.com/acme/plugins/tree/HEAD/plugins/x',
        keywords: ['backstage', 'x'],
        backstage: {
          role: 'frontend-plugin',
          pluginId: 'x',
          pluginPackages: ['@acme/plugin-x', '@acme/plugin-x-backend'],
          moved: '@acme/plugin-y',
        },
        published: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      });
    });

    it('does not know what is not published', async () => {
      const client = clientWith(`registry=${registry.url}`);
      await expect(client.packument('@acme/none')).resolves.toBeUndefined();
    });

    it('reads a private scope with the token of .npmrc, which may stand in the environment', async () => {
      process.env.TEST_TOKEN = registry.token;
      const { host } = new URL(registry.url);
      const client = clientWith(
        `registry=http://127.0.0.1:9/\n@private:registry=${registry.url}\n//${host}/:_authToken=\${TEST_TOKEN}`,
      );
      expect(await client.packument('@private/plugin-z')).toMatchObject({
        version: '2.0.0',
        keywords: [],
      });
    });

    it.each([
      ['without a token', ''],
      ['with a wrong token', `:_authToken=${SECRET}`],
    ])('says what to check when it asks %s', async (_how, setting) => {
      const { host } = new URL(registry.url);
      const client = clientWith(
        `registry=${registry.url}\n${setting && `//${host}/${setting}`}`,
      );
      const error = await failureOf(client.packument('@private/plugin-z'));
      expect(error.message).toMatch(/401|403/);
      expect(error.message).toContain(host);
      expect(error.message).toContain('@private/plugin-z');
      expect(error.message).toContain('.npmrc');
      expect(error.message).not.toContain(SECRET);
    });
  });

  it('names the environment variable that is not set, which .npmrc has as the token', async () => {
    const host = await serve((_, res) => {
      res.statusCode = 401;
      res.end();
    });
    const client = clientWith(
      `registry=http://${host}/\n//${host}/:_authToken=\${ACME_TOKEN}`,
    );
    const error = await failureOf(client.packument('@acme/x'));
    expect(error.message).toContain('set ACME_TOKEN in the environment');
  });

  it('sends a token to its own registry only, and tells no secret when that fails', async () => {
    const seen: Array<string | undefined> = [];
    const host = await serve((req, res) => {
      seen.push(req.headers.authorization);
      res.statusCode = 403;
      res.end(JSON.stringify({ error: `bad ${req.headers.authorization}` }));
    });
    const other = await serve((req, res) => {
      seen.push(req.headers.authorization);
      res.statusCode = 404;
      res.end('{}');
    });
    const client = clientWith(
      `registry=http://${other}/\n@acme:registry=http://jane:${SECRET}@${host}/\n//${host}/:_authToken=${SECRET}`,
    );
    const error = await failureOf(client.packument('@acme/plugin-x'));
    expect(error.message).toContain(`${host} answered 403`);
    expect(inspectAll(error)).not.toContain(SECRET);
    await client.packument('plugin-y');
    expect(seen).toEqual([`Bearer ${SECRET}`, undefined]);
  });

  describe('that is redirected', () => {
    const document = JSON.stringify({
      name: 'x',
      'dist-tags': { latest: '1.0.0' },
      versions: { '1.0.0': { name: 'x' } },
    });

    /** A registry with a token that redirects all but one path, and one elsewhere. */
    async function redirecting(
      to: (hosts: { own: string; port: string }) => string,
    ) {
      const tokens: Array<string | undefined> = [];
      const elsewhere = await serve((req, res) => {
        tokens.push(req.headers.authorization);
        res.end(document);
      });
      const [, port] = elsewhere.split(':');
      const own = await serve((req, res) => {
        if (req.url === '/there') {
          tokens.push(req.headers.authorization);
          res.end(document);
        } else {
          res.writeHead(302, { location: to({ own, port }) }).end();
        }
      });
      const client = clientWith(
        `registry=http://${own}/\n//${own}/:_authToken=${SECRET}`,
      );
      return { client, tokens, own };
    }

    it('takes no token to another port', async () => {
      const { client, tokens, own } = await redirecting(
        ({ port }) => `http://127.0.0.1:${port}/x`,
      );
      const error = await failureOf(client.look('x'));
      expect(error.message).toMatch(
        `The registry at ${own} redirects to http://127.0.0.1:`,
      );
      expect(tokens).toEqual([]);
    });

    it('takes no token to another host, and gets the answer there', async () => {
      const { client, tokens } = await redirecting(
        ({ port }) => `http://localhost:${port}/x`,
      );
      expect(await client.look('x')).toMatchObject({ outcome: 'found' });
      expect(tokens).toEqual([undefined]);
    });

    it('goes on at the registry itself', async () => {
      const { client, tokens } = await redirecting(
        ({ own }) => `http://${own}/there`,
      );
      expect(await client.look('x')).toMatchObject({ outcome: 'found' });
      expect(tokens).toEqual([`Bearer ${SECRET}`]);
    });
  });

  it('asks again when a registry fails, and says so when it goes on failing', async () => {
    let requests = 0;
    const host = await serve((req, res) => {
      requests++;
      if (req.url === '/flaky' && requests === 2) {
        res.end(
          '{"name": "flaky", "dist-tags": {"latest": "1.0.0"}, "versions": {"1.0.0": {"name": "flaky"}}}',
        );
        return;
      }
      res.statusCode = 500;
      res.end('<html>');
    });
    const client = clientWith(`registry=http://${host}/`);
    expect(await client.packument('flaky')).toMatchObject({ version: '1.0.0' });
    requests = 0;
    const error = await failureOf(client.packument('broken'));
    expect(error.message).toContain(`${host} answered 500 for 'broken'`);
    expect(requests).toBe(3);
  }, 20_000);

  it.each([
    ['HTML', '<html>Sign in</html>', 'is not JSON'],
    ['nothing', '', 'is not JSON'],
    [
      'JSON of another kind',
      '{"ok": true}',
      'not the document of that package',
    ],
    [
      'the document of another package',
      '{"name": "other", "dist-tags": {"latest": "1.0.0"}, "versions": {"1.0.0": {"name": "other"}}}',
      'not the document of that package',
    ],
    ['null', 'null', 'not the document of that package'],
  ])('refuses %s', async (_what, body, message) => {
    const host = await serve((_req, res) => res.end(body));
    const client = clientWith(`registry=http://${host}/`);
    const error = await failureOf(client.packument('@acme/plugin-x'));
    expect(error.message).toContain(message);
    expect(error.message).toContain(`The registry at ${host}`);
  });

  it('reads no settings before they are needed, and reads them again when they were mended', async () => {
    const host = await serve((_req, res) => {
      res.statusCode = 404;
      res.end('{}');
    });
    const client = clientWith('provenance=true\nprovenance-file=x\n');
    const error = await failureOf(client.packument('x'));
    expect(error.name).toBe('InputError');
    expect(error.message).toMatch(
      /^npm's settings cannot be used; correct \.npmrc, .*--provenance/,
    );
    directory.addContent({ 'portal/.npmrc': `registry=http://${host}/` });
    await expect(client.packument('x')).resolves.toBeUndefined();
    // They are kept from then on
    directory.addContent({ 'portal/.npmrc': 'registry=http://127.0.0.1:9/' });
    await expect(client.packument('x')).resolves.toBeUndefined();
  });

  describe('with a document of many megabytes', () => {
    const manifest = (version: string) => ({
      name: 'large',
      version,
      description: `Has the version ${version}`,
      dependencies: Object.fromEntries(
        Array.from({ length: 100 }, (_, n) => [`dependency-${n}`, '^1.0.0']),
      ),
    });
    const document = JSON.stringify({
      name: 'large',
      versions: Object.fromEntries(
        Array.from({ length: 5_000 }, (_, n) => [
          `1.0.${n}`,
          manifest(`1.0.${n}`),
        ]),
      ),
      'dist-tags': { latest: '1.0.7' },
      time: { created: '2026-01-02T03:04:05.000Z' },
    });
    const ask = async (body: string) => {
      const host = await serve((_req, res) => res.end(body));
      return clientWith(`registry=http://${host}/`).packument('large');
    };

    it('tells the same, and parses none of it where the backend runs', async () => {
      expect(document.length).toBeGreaterThan(10 * 1024 * 1024);
      const parse = jest.spyOn(JSON, 'parse');
      try {
        expect(await ask(document)).toMatchObject({
          name: 'large',
          version: '1.0.7',
          description: 'Has the version 1.0.7',
          published: '2026-01-02T03:04:05.000Z',
        });
        const lengths = parse.mock.calls.map(([text]) => text.length);
        expect(Math.max(...lengths)).toBeLessThan(1024 * 1024);
      } finally {
        parse.mockRestore();
      }
    });

    describe('for which time is short', () => {
      const { fork } = childProcess;
      afterEach(() => jest.restoreAllMocks());

      it('has a time of its own for parsing', async () => {
        const over = new AbortController();
        jest.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(over.signal);
        // That of the answer is over when it is parsed
        jest
          .spyOn(childProcess, 'fork')
          .mockImplementationOnce((script, args, options) => {
            over.abort();
            return fork(script, args, options);
          });
        expect(await ask(document)).toMatchObject({ version: '1.0.7' });
        expect(over.signal.aborted).toBe(true);
      });

      it('says that parsing takes too long', async () => {
        const timeout = jest
          .spyOn(AbortSignal, 'timeout')
          .mockReturnValueOnce(new AbortController().signal)
          .mockReturnValueOnce(AbortSignal.abort());
        const error = await failureOf(ask(document));
        expect(error.message).toMatch(
          /cannot be parsed, because that has taken more than 30 seconds/,
        );
        expect(timeout.mock.calls).toEqual([[30_000], [30_000]]);
      });
    });

    it('passes over texts that nobody uses, however long', async () => {
      const readme = 'x'.repeat(3 * 1024 * 1024);
      const latest = { name: 'large', description: 'Shows X', readme };
      const body = {
        name: 'large',
        'dist-tags': { latest: '1.0.0' },
        versions: { '1.0.0': latest },
      };
      expect(await ask(JSON.stringify(body))).toMatchObject({
        version: '1.0.0',
        description: 'Shows X',
      });
    });

    it.each([
      ['what is not JSON', document.slice(0, -1), 'is not JSON'],
      [
        'null',
        `null${' '.repeat(2 * 1024 * 1024)}`,
        'not the document of that package',
      ],
      [
        'versions that have as much to say',
        JSON.stringify({
          name: 'large',
          'dist-tags': { latest: '1.0.0' },
          versions: Object.fromEntries(
            Array.from({ length: 5_000 }, (_, n) => [
              `1.${n}.0-${'x'.repeat(100)}`,
              { deprecated: 'x'.repeat(500) },
            ]),
          ),
        }),
        'what is used of it is too large',
      ],
      [
        'what takes too much memory',
        `[${'{},'.repeat(6_000_000)}{}]`,
        'cannot be parsed',
      ],
    ])('refuses %s', async (_what, body, message) => {
      const error = await failureOf(ask(body));
      expect(error.message).toContain(message);
      expect(error.message).toMatch(/^The registry at .* for 'large'/);
    });
  });

  it('does not read an answer without end', async () => {
    let closed = false;
    const host = await serve((_req, res) => {
      const chunk = Buffer.alloc(1024 * 1024, ' ');
      const write = () => {
        while (!closed && res.write(chunk));
      };
      res.on('drain', write).on('close', () => {
        closed = true;
      });
      write();
    });
    const client = clientWith(`registry=http://${host}/`);
    const error = await failureOf(client.packument('huge'));
    expect(error.message).toContain(`more than ${20 * 1024 * 1024} bytes`);
    while (!closed) {
      await new Promise(resolve => setImmediate(resolve));
    }
  }, 30_000);

  it('stops waiting when the caller gives up', async () => {
    const asked = new AbortController();
    const gaveUp = new AbortController();
    const host = await serve(() => asked.abort());
    const client = clientWith(`registry=http://${host}/`);
    const answer = failureOf(
      client.packument('slow', { signal: gaveUp.signal }),
    );
    await once(asked.signal, 'abort');
    gaveUp.abort(new Error('The run has taken too long'));
    expect((await answer).message).toBe('The run has taken too long');
  });

  it('stops waiting by itself', async () => {
    const timeout = new AbortController();
    const after = jest
      .spyOn(AbortSignal, 'timeout')
      .mockReturnValue(timeout.signal);
    try {
      const host = await serve(() => timeout.abort());
      const client = clientWith(`registry=http://${host}/`);
      const error = await failureOf(client.packument('slow'));
      expect(error.message).toContain('has not answered');
      expect(error.message).toContain('within 30 seconds');
      expect(after).toHaveBeenCalledWith(30_000);
    } finally {
      after.mockRestore();
    }
  });

  it('says what to check when nothing listens', async () => {
    const client = clientWith('registry=http://127.0.0.1:9/');
    const error = await failureOf(client.packument('@acme/plugin-x'));
    expect(error.message).toContain(
      "127.0.0.1:9 cannot be reached for '@acme/plugin-x' (ECONNREFUSED)",
    );
  }, 20_000);

  it.each([
    '../etc/passwd',
    '@acme/../x',
    'a/b',
    '',
    'http://x.test/',
    '@acme',
  ])('asks for nothing by the name of %p', async name => {
    let requests = 0;
    const host = await serve((_req, res) => {
      requests++;
      res.end();
    });
    const client = clientWith(`registry=http://${host}/`);
    const error = await failureOf(client.packument(name));
    expect(error.name).toBe('InputError');
    expect(requests).toBe(0);
  });
});

/** Everything that a log could show of an error. */
function inspectAll(error: Error): string {
  return JSON.stringify({
    ...error,
    message: error.message,
    stack: error.stack,
  });
}
