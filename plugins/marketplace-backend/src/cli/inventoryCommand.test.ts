import { createMockDirectory } from '@backstage/backend-test-utils';
import { IncomingMessage, RequestListener } from 'node:http';
import { readFile } from 'node:fs/promises';
import { parseInventoryText } from '../inventory/parseInventoryText';
import { startWebServer } from '../__testUtils__/startWebServer';
import { runCli } from './runCli';

const TOKEN = 'very-secret-token';

describe('inventory', () => {
  const folder = createMockDirectory();
  const json = (value: unknown) => JSON.stringify(value);
  const closing: Array<() => Promise<void>> = [];
  afterEach(async () => {
    await Promise.all(closing.splice(0).map(close => close()));
  });

  beforeEach(() => {
    folder.setContent({
      'package.json': json({ name: 'root', workspaces: ['packages/*'] }),
      'backstage.json': json({ version: '1.55.0' }),
      'packages/app/package.json': json({
        name: 'app',
        backstage: { role: 'frontend' },
        dependencies: { '@acme/plugin-x': '^1.0.0' },
      }),
      'node_modules/@acme/plugin-x/package.json': json({
        name: '@acme/plugin-x',
        version: '1.2.0',
      }),
    });
  });

  async function run(args: string[], env: NodeJS.ProcessEnv = {}) {
    const lines: string[] = [];
    const errors: string[] = [];
    const code = await runCli(['inventory', ...args], {
      cwd: folder.resolve('packages'),
      env,
      print: line => lines.push(line),
      printError: line => errors.push(line),
    });
    const output = lines.join('\n');
    expect(output + errors.join('\n')).not.toContain(TOKEN);
    return { code, output, errors: errors.join('\n') };
  }

  async function portal(answer: RequestListener): Promise<string> {
    const server = await startWebServer(answer);
    closing.push(server.close);
    return `${server.url}/api/marketplace/`;
  }

  async function bodyOf(request: IncomingMessage): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of request) {
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  it('prints what the backend can read', async () => {
    const { code, output, errors } = await run(['--instance', 'staging']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const inventory = await parseInventoryText(Buffer.from(output));
    expect(inventory).toMatchObject({
      instance: 'staging',
      origin: 'file',
      backstageVersion: '1.55.0',
      covers: { frontend: true, backend: false },
      packages: [{ name: '@acme/plugin-x', version: '1.2.0' }],
    });
    expect(inventory.runtime).toBeUndefined();
  });

  it('writes it to a file, relative to the working directory', async () => {
    const { code, output, errors } = await run([
      '--root=..',
      '--output=inventory.json',
    ]);
    expect({ code, output }).toEqual({ code: 0, output: '' });
    expect(errors).toMatch(/^Wrote 1 package and .* to inventory\.json$/);
    const text = await readFile(folder.resolve('packages/inventory.json'));
    expect((await parseInventoryText(text)).instance).toBe('default');
  });

  it('ends with 1 when something could not be read, and names it', async () => {
    folder.addContent({ 'packages/broken/package.json': '{' });
    const { code, output, errors } = await run([]);
    expect(code).toBe(1);
    expect(errors).toContain(
      'Incomplete: packages/broken/package.json is not valid JSON',
    );
    expect(JSON.parse(output).packages).toHaveLength(1);
  });

  it('ends with 0 when there is a lockfile that is not in use', async () => {
    folder.addContent({
      'package-lock.json': json({ lockfileVersion: 3, packages: {} }),
      'yarn.lock': '# yarn lockfile v1\n',
    });
    const { code, output, errors } = await run([]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(JSON.parse(output).findings).toContainEqual(
      expect.objectContaining({
        kind: 'several-lockfiles',
        file: 'package-lock.json',
      }),
    );
  });

  describe('writes what is always read', () => {
    const numbers = [...Array(250).keys()];
    const euros = (count: number) => '€'.repeat(count);
    it.each<[string, Record<string, string>]>([
      [
        'of a program that is the root',
        {
          'package.json': json({
            backstage: { role: 'backend' },
            dependencies: { '@acme/plugin-x': '' },
          }),
        },
      ],
      [
        'of folders and ranges that mislead',
        {
          'packages/a\u202eb\n/package.json': json({
            name: 'a',
            backstage: { role: 'frontend' },
            dependencies: { '@acme/plugin-x': ' ^1\n\u202e ' },
          }),
          'packages/\u202e/package.json': '{',
        },
      ],
      [
        'of a package that tells anything',
        {
          'node_modules/@acme/plugin-x/package.json': json({
            name: '@acme/plugin-x',
            version: '1.2.0',
            description: `a\u202eb ${'x'.repeat(3_000)}`,
            author: { name: 'A\nB', url: `http://a/${'x'.repeat(5_000)}` },
            homepage: 'https://a/\u202e',
            repository: {
              url: 'github:a/b',
              directory: euros(1_900),
            },
            engines: { node: '\u202e' },
            backstage: {
              role: '\u202e',
              pluginId: '\u202e',
              features: { [`./${'x'.repeat(300)}`]: 'y', '.': '\u202e' },
            },
          }),
        },
      ],
      [
        'of very many findings',
        Object.fromEntries(
          numbers.slice(0, 8).map(i => [
            `packages/p${i}/package.json`,
            json({
              name: `p${i}`,
              dependencies: Object.fromEntries(
                numbers.map(j => [euros(240) + j, '1']),
              ),
            }),
          ]),
        ),
      ],
      [
        'of a package that very many declare',
        Object.fromEntries(
          numbers.map(i => [
            `packages/p${i}/package.json`,
            json({
              name: `p${i}`,
              dependencies: { '@acme/plugin-x': euros(900) },
            }),
          ]),
        ),
      ],
    ])('%s', async (_what, content) => {
      folder.addContent(content);
      const { output } = await run(['--root=..']);
      const { instance, packages, workspaces } = JSON.parse(output);
      expect(await parseInventoryText(Buffer.from(output))).toMatchObject({
        instance,
        packages,
        workspaces,
      });
      expect(Buffer.byteLength(output)).toBeLessThan(10 * 1024 * 1024);
    });
  });

  it('sends it with the token', async () => {
    const got: Array<{ request: IncomingMessage; body: Buffer }> = [];
    const url = await portal(async (request, response) => {
      got.push({ request, body: await bodyOf(request) });
      response.writeHead(204).end();
    });
    const { code, output, errors } = await run(
      ['--send', url, '--instance', 'team-b'],
      { MARKETPLACE_TOKEN: `${TOKEN}\n` },
    );
    expect({ code, output }).toEqual({ code: 0, output: '' });
    expect(errors).toMatch(/^Sent 1 package and .* of 'team-b' to http/);
    expect(got).toHaveLength(1);
    expect(got[0].request).toMatchObject({
      method: 'PUT',
      url: '/api/marketplace/instances/team-b/inventory',
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
      },
    });
    expect(await parseInventoryText(got[0].body)).toMatchObject({
      instance: 'team-b',
      packages: [{ name: '@acme/plugin-x' }],
    });
  });

  it.each([
    [
      'refuses the token',
      401,
      { error: { name: 'AuthenticationError', message: `Bad ${TOKEN}` } },
      /answered 401 Unauthorized; Bad \*\*\*; check the token in MARKETPLACE_TOKEN/,
    ],
    [
      'does not allow it',
      403,
      {},
      /403 Forbidden; .*marketplace\.inventory\.update/,
    ],
    ['has no marketplace', 404, '<html>', /404 Not Found; check that the URL/],
    ['is broken', 500, 'x'.repeat(1_000_000), /500 Internal Server Error/],
  ])(
    'ends with 2 and says what to do when the portal %s',
    async (_what, status, answer, message) => {
      const url = await portal((_request, response) => {
        response
          .writeHead(status)
          .end(typeof answer === 'string' ? answer : json(answer));
      });
      const { code, errors } = await run(['--send', url, '--instance', 'b'], {
        MARKETPLACE_TOKEN: TOKEN,
      });
      expect(code).toBe(2);
      expect(errors).toMatch(message);
      expect(errors.length).toBeLessThan(1_000);
    },
  );

  it('does not follow the portal elsewhere with the token', async () => {
    const requests: unknown[] = [];
    const elsewhere = await portal((request, response) => {
      requests.push(request.url);
      response.end();
    });
    const url = await portal((_request, response) => {
      response.writeHead(307, { location: elsewhere }).end();
    });
    const { code, errors } = await run(['--send', url, '--instance', 'b'], {
      MARKETPLACE_TOKEN: TOKEN,
    });
    expect(code).toBe(2);
    expect(errors).toContain(`it is at ${elsewhere}`);
    expect(requests).toEqual([]);
  });

  it.each<[string[], NodeJS.ProcessEnv, string]>([
    [['--root', '/nowhere'], {}, "Cannot read '/nowhere'"],
    [['--output', 'no/such/folder.json'], {}, 'Cannot write no/such'],
    [['--wrong'], {}, 'Usage:'],
    [['stray'], {}, 'Usage:'],
    [['--instance', 'Not One'], {}, '--instance must be'],
    [['--send', 'http://127.0.0.1:1'], {}, 'with --instance'],
    [
      ['--send', 'ftp://x', '--instance', 'b'],
      { MARKETPLACE_TOKEN: TOKEN },
      '--send must be',
    ],
    [
      ['--send', 'http://127.0.0.1:1', '--instance', 'b'],
      {},
      'environment variable MARKETPLACE_TOKEN',
    ],
    [
      ['--send', 'http://127.0.0.1:1', '--instance', 'b'],
      { MARKETPLACE_TOKEN: `${TOKEN}\nx` },
      'characters that no token has',
    ],
    [
      ['--send', 'http://127.0.0.1:1', '--instance', 'b'],
      { MARKETPLACE_TOKEN: TOKEN },
      'http://127.0.0.1:1/instances/b/inventory cannot be reached',
    ],
  ])('ends with 2 for %j', async (args, env, message) => {
    const { code, errors } = await run(args, env);
    expect(code).toBe(2);
    expect(errors).toContain(message);
  });
});
