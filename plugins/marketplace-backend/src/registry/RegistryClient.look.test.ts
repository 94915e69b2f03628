import { ServerResponse } from 'node:http';
import { failureOf } from '../__testUtils__/failureOf';
import { registrySettings } from '../__testUtils__/registrySettings';
import { startRegistry, TestRegistry } from '../__testUtils__/startRegistry';
import { RetryLaterError, UnusableAnswerError } from './registryErrors';

const SECRET = 'npm_s3cr3tT0k3n';
const ISO = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);

describe('RegistryClient.look', () => {
  const { clientWith, serve } = registrySettings();

  describe('with a real registry', () => {
    let registry: TestRegistry;

    beforeAll(async () => {
      registry = await startRegistry();
      const name = '@acme/plugin-x';
      for (const version of ['1.0.0', '1.1.0']) {
        await registry.publish({ name, version });
      }
      await registry.publish(
        { name, version: '2.0.0-next.1' },
        { tag: 'next' },
      );
      await registry.publish(
        { name, version: '0.0.0-nightly-20260102' },
        { tag: 'nightly' },
      );
      await registry.publish({
        name,
        version: '1.2.0',
        license: 'Apache-2.0',
        engines: { node: '>=22' },
        dependencies: { '@backstage/core-plugin-api': '^1.10.0', react: '18' },
        peerDependencies: { '@backstage/frontend-plugin-api': '^0.10.0' },
        backstage: {
          role: 'frontend-plugin',
          pluginId: 'x',
          pluginPackages: ['@acme/plugin-x', '@acme/plugin-x-backend'],
          peerModules: ['@acme/plugin-catalog-backend-module-x'],
          features: { './alpha': '@backstage/FrontendPlugin' },
          supportedVersions: '1.49.0',
          moved: '@acme/plugin-y',
        },
      });
      await registry.deprecate(name, '1.0.0', 'Has a hole; use 1.1.0');
      await registry.publish({ name: '@private/plugin-z', version: '2.0.0' });
    }, 90_000);

    afterAll(() => registry?.stop());

    it('tells versions, tags, dates, deprecations, and what the latest says of itself', async () => {
      const client = clientWith(`registry=${registry.url}`);
      const answer = await client.look('@acme/plugin-x');
      expect(answer).toEqual({
        outcome: 'found',
        etag: expect.any(String),
        package: {
          latest: '1.2.0',
          distTags: {
            latest: '1.2.0',
            next: '2.0.0-next.1',
            nightly: '0.0.0-nightly-20260102',
          },
          publishedAt: ISO,
          releasedAt: ISO,
          deprecated: { '1.0.0': 'Has a hole; use 1.1.0' },
          manifest: {
            role: 'frontend-plugin',
            pluginId: 'x',
            pluginPackages: ['@acme/plugin-x', '@acme/plugin-x-backend'],
            peerModules: ['@acme/plugin-catalog-backend-module-x'],
            features: { './alpha': '@backstage/FrontendPlugin' },
            supportedVersions: '1.49.0',
            moved: '@acme/plugin-y',
            license: 'Apache-2.0',
            node: '>=22',
            backstageDependencies: {
              '@backstage/core-plugin-api': '^1.10.0',
              '@backstage/frontend-plugin-api': '^0.10.0',
            },
          },
        },
        releases: [
          { version: '1.2.0', publishedAt: ISO },
          { version: '0.0.0-nightly-20260102', publishedAt: ISO },
          { version: '2.0.0-next.1', publishedAt: ISO },
          { version: '1.1.0', publishedAt: ISO },
          {
            version: '1.0.0',
            publishedAt: ISO,
            deprecated: 'Has a hole; use 1.1.0',
          },
        ],
      });
    });

    it('is told only what is new', async () => {
      const client = clientWith(`registry=${registry.url}`);
      const name = '@acme/changing';
      await registry.publish({ name });
      const first = await client.look(name);
      const etag = 'etag' in first ? first.etag : undefined;
      expect(etag).toEqual(expect.any(String));
      expect(await client.look(name, { etag })).toEqual({
        outcome: 'unchanged',
      });
      await registry.publish({ name, version: '1.1.0' });
      expect(await client.look(name, { etag })).toMatchObject({
        outcome: 'found',
        package: { latest: '1.1.0' },
      });
    });

    it('does not know what is not published', async () => {
      const client = clientWith(`registry=${registry.url}`);
      expect(await client.look('@acme/none')).toEqual({ outcome: 'not-found' });
      expect(await client.look('@acme/none', { etag: '"x"' })).toEqual({
        outcome: 'not-found',
      });
    });

    it('reads a private scope with the token, and tells at which host', async () => {
      const { host } = new URL(registry.url);
      const client = clientWith(
        `registry=http://127.0.0.1:9/\n@private:registry=http://jane:${SECRET}@${host}/\n//${host}/:_authToken=${registry.token}`,
      );
      expect(await client.look('@private/plugin-z')).toMatchObject({
        package: { latest: '2.0.0' },
      });
      expect(await client.hostOf('@private/plugin-z')).toBe(host);
      expect(await client.hostOf('plugin-y')).toBe('127.0.0.1:9');
    });

    it('tells no secret when the token is wrong', async () => {
      const { host } = new URL(registry.url);
      const client = clientWith(
        `registry=http://jane:${SECRET}@${host}/\n//${host}/:_authToken=${SECRET}`,
      );
      const error = await failureOf(client.look('@private/plugin-z'));
      expect(error.message).toMatch(/answered 40[13] .* check that \.npmrc/);
      expect(error.message).not.toContain(SECRET);
    });
  });

  describe('with a registry that fails', () => {
    const answering = async (
      answer: (res: ServerResponse, authorization?: string) => void,
    ) => {
      let requests = 0;
      const host = await serve((req, res) => {
        requests++;
        answer(res, req.headers.authorization);
      });
      const client = clientWith(
        `registry=http://${host}/\n//${host}/:_authToken=${SECRET}`,
      );
      const error = await failureOf(client.look('plugin-x'));
      expect(JSON.stringify({ ...error, text: error.stack })).not.toContain(
        SECRET,
      );
      expect(error.message).toContain(`registry at ${host}`);
      // Whoever comes back later does not ask again at once
      expect(requests).toBe(1);
      return error;
    };

    it.each([
      ['JSON that is cut off', '{"name": "plugin-x", ', 'is not JSON'],
      [
        'a tag without its version',
        '{"name": "plugin-x", "dist-tags": {"latest": "1.0.0"}, "versions": {}}',
        'not the document of that package',
      ],
    ])('says that it answers %s', async (_what, body, message) => {
      const error = await answering(res => res.end(body));
      expect(error.message).toContain(message);
    });

    it.each([
      [429, '120', 120_000],
      [503, '0', 0],
      [429, String(10 ** 9), 24 * 3_600_000],
    ])('says how long to wait after %d with %s', async (status, after, ms) => {
      const error = await answering((res, authorization) => {
        res.statusCode = status;
        res.setHeader('retry-after', after);
        res.end(`no ${authorization}`);
      });
      expect(error).toBeInstanceOf(RetryLaterError);
      expect(error).toHaveProperty('retryAfterMs', ms);
      expect(error.message).toContain(`answered ${status}`);
    });

    it('understands a date to come back at', async () => {
      const error = await answering(res => {
        res.statusCode = 503;
        res.setHeader(
          'retry-after',
          new Date(Date.now() + 3_600_000).toUTCString(),
        );
        res.end();
      });
      expect(error).toBeInstanceOf(RetryLaterError);
      const { retryAfterMs = 0 } =
        error instanceof RetryLaterError ? error : {};
      expect(retryAfterMs).toBeGreaterThan(3_000_000);
      expect(retryAfterMs).toBeLessThanOrEqual(3_600_000);
    });

    it.each(['soon', '-', ''])(
      'passes over what is no time: %p',
      async after => {
        const error = await answering(res => {
          res.statusCode = 500;
          res.setHeader('retry-after', after);
          res.end();
        });
        expect(error).not.toBeInstanceOf(RetryLaterError);
        expect(error.message).toContain('answered 500');
      },
    );

    it('says that it repeats what it was sent, without repeating it', async () => {
      const error = await answering((res, authorization) => {
        expect(authorization).toBe(`Bearer ${SECRET}`);
        res.statusCode = 403;
        res.end(JSON.stringify({ error: `bad ${authorization}` }));
      });
      expect(error.message).toContain('answered 403');
    });

    it('says that it cuts the connection', async () => {
      const error = await answering(res => {
        res.write('{"name": ');
        res.destroy();
      });
      expect(error.message).toMatch(/cannot be reached|answered/);
    });

    it.each([204, 304])(
      'says that it answers %d to what was not asked',
      async status => {
        const error = await answering(res => res.writeHead(status).end());
        expect(error.message).toContain(`answered ${status} for 'plugin-x'`);
        expect(error).toBeInstanceOf(UnusableAnswerError);
      },
    );

    it('does not take the page of a proxy for the word of a registry', async () => {
      const error = await answering(res =>
        res.writeHead(404).end('<html>Not found</html>'),
      );
      expect(error.message).toContain('answered 404');
      expect(error).toBeInstanceOf(UnusableAnswerError);
    });

    it('does not read 100 MB', async () => {
      const error = await answering(res => {
        res.write('{"name": "plugin-x", "versions": {"1.0.0": "');
        const part = Buffer.alloc(1024 * 1024, 'x');
        let parts = 0;
        const write = () => {
          while (++parts < 100 && res.write(part));
          if (parts === 100) {
            res.end('"}}');
          }
        };
        res.on('drain', write);
        write();
      });
      expect(error.message).toContain('more than 20971520 bytes');
    });
  });
});
