import { registrySettings } from '../__testUtils__/registrySettings';
import { guardedAgent } from './guardedAgent';

const SECRET = 'npm_s3cr3tT0k3n';

describe('guardedAgent', () => {
  const { clientWith, serve } = registrySettings();

  const visit = (
    registry: string,
    to: string,
    settings: Record<string, unknown>,
  ) => guardedAgent(registry, settings)(new URL(to));

  it.each([
    ['the registry', 'https://r.test/npm/', 'https://r.test/npm/x'],
    ['TLS', 'http://r.test/', 'https://r.test/x'],
    ['TLS, at its port', 'http://r.test:4873/', 'https://r.test:4873/x'],
    ['another host', 'https://r.test/', 'https://cdn.test/x'],
  ])('takes a registry with a token to %s', (_what, registry, to) => {
    const { host } = new URL(registry);
    const settings = { [`//${host}/:_authToken`]: SECRET };
    expect(visit(registry, to, settings)).toBeDefined();
  });

  it.each([
    ['another port', 'https://r.test/', 'https://r.test:8443/x'],
    ['a page without TLS', 'https://r.test/', 'http://r.test/x'],
    ['TLS at another port', 'http://r.test:4873/', 'https://r.test/x'],
  ])('takes one with a token not to %s, but one without', (_what, from, to) => {
    const { host } = new URL(from);
    for (const key of [`//${host}/:_authToken`, `//${host}:_auth`]) {
      expect(() => visit(from, to, { [key]: SECRET })).toThrow(
        `The registry at ${host} redirects to ${
          new URL(to).origin
        }, which is not followed`,
      );
    }
    const others = {
      [`//${host}0/:_authToken`]: SECRET,
      [`//${host}/:_authToken`]: '',
    };
    expect(visit(from, to, others)).toBeDefined();
  });

  it('asks by way of the proxy, but for hosts that need none', async () => {
    const asked: Array<string | undefined> = [];
    const host = await serve((req, res) => {
      asked.push(req.url);
      res.end(
        '{"name": "x", "dist-tags": {"latest": "1.0.0"}, "versions": {"1.0.0": {"name": "x"}}}',
      );
    });
    const ask = (registry: string) =>
      clientWith(
        `registry=${registry}\nproxy=http://${host}/\nnoproxy=127.0.0.1`,
      ).look('x');
    expect(await ask('http://r.test/')).toMatchObject({ outcome: 'found' });
    expect(await ask(`http://${host}/`)).toMatchObject({ outcome: 'found' });
    expect(asked).toEqual(['http://r.test/x', '/x']);
  });
});
