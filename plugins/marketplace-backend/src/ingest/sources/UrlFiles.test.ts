import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { JsonObject } from '@backstage/types';
import { RequestListener } from 'node:http';
import { plainYamlParser } from '../../__testUtils__/plainYamlParser';
import { GiteaState, startGitea } from '../../__testUtils__/startGitea';
import { GithubState, startGithub } from '../../__testUtils__/startGithub';
import { startWebServer, WebServer } from '../../__testUtils__/startWebServer';
import { SourceFile, SourceReading, UnreadableFile } from './MarketplaceSource';
import { UrlFiles, UrlFilesOptions } from './UrlFiles';

const { signal } = new AbortController();

function sourceAt(
  target: string,
  config: JsonObject,
  options: Partial<UrlFilesOptions> = {},
) {
  const rootConfig = mockServices.rootConfig({ data: config });
  return new UrlFiles({
    id: 'acme',
    type: 'entities',
    target,
    format: async () => ({ found: [], problems: [] }),
    yaml: plainYamlParser,
    urlReader: UrlReaders.default({
      config: rootConfig,
      logger: mockServices.logger.mock(),
    }),
    integrations: ScmIntegrations.fromConfig(rootConfig),
    timeoutMs: 20_000,
    ...options,
  });
}

async function filesOf(reading: SourceReading) {
  if (reading.unchanged) {
    throw new Error('Expected files');
  }
  const files: Array<SourceFile | UnreadableFile> = [];
  for await (const file of reading.files) {
    files.push(file);
  }
  return files;
}

/** Contents and reasons by path. */
async function readAll(source: UrlFiles) {
  const files = await filesOf(await source.read({ signal }));
  return Object.fromEntries(
    files.map(file => [
      file.path,
      'reason' in file ? { reason: file.reason } : file.content.toString(),
    ]),
  );
}

const location = (...targets: string[]) =>
  `kind: Location\nspec: {targets: ${JSON.stringify(targets)}}\n`;

describe('UrlFiles', () => {
  const servers: Array<{ close(): Promise<void> }> = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map(server => server.close()));
  });

  const serve = async (answer: RequestListener) => {
    const server = await startWebServer(answer);
    servers.push(server);
    return server;
  };
  const allow = (...allowed: WebServer[]) => ({
    backend: { reading: { allow: allowed.map(({ host }) => ({ host })) } },
  });

  describe('on a plain web server', () => {
    const serveFiles = async (files: Record<string, string>) =>
      serve((req, res) => {
        const file = files[req.url ?? ''];
        res.writeHead(file === undefined ? 404 : 200).end(file);
      });

    it('reads a file, and tells where people find it', async () => {
      const server = await serveFiles({ '/x/a.yaml': 'a: 1' });
      const source = sourceAt(`${server.url}/x/a.yaml`, allow(server));
      expect(await filesOf(await source.read({ signal }))).toEqual([
        {
          path: 'a.yaml',
          url: `${server.url}/x/a.yaml`,
          content: Buffer.from('a: 1'),
        },
      ]);
    });

    it('is unchanged as long as the server says so', async () => {
      const server = await serve((req, res) => {
        const known = req.headers['if-none-match'] === '"one"';
        res.writeHead(known ? 304 : 200, { ETag: '"one"' });
        res.end(known ? undefined : 'a: 1');
      });
      const source = sourceAt(`${server.url}/a.yaml`, allow(server));
      const first = await source.read({ signal });
      expect(first).toMatchObject({ etag: '"one"' });
      expect(await source.read({ signal, etag: '"one"' })).toEqual({
        unchanged: true,
      });
    });

    it('reads what a list names on the same host, and never calls that unchanged', async () => {
      const files = {
        '/x/all.yaml': location('./a.yaml', '../b.yaml', 'deep/all.yaml'),
        '/x/a.yaml': 'a: 1',
        '/b.yaml': 'b: 1',
        '/x/deep/all.yaml': location('./c.yaml', '../all.yaml', '../a.yaml'),
        '/x/deep/c.yaml': 'c: 1',
      };
      const server = await serve((req, res) => {
        const file = Object.entries(files).find(([path]) => path === req.url);
        res.writeHead(file ? 200 : 404, { ETag: '"one"' }).end(file?.[1]);
      });
      const source = sourceAt(`${server.url}/x/all.yaml`, allow(server));
      expect(await source.read({ signal })).toMatchObject({ etag: undefined });
      server.requests.length = 0;
      expect(await readAll(source)).toEqual({
        'a.yaml': 'a: 1',
        [`${server.url}/b.yaml`]: 'b: 1',
        'deep/c.yaml': 'c: 1',
      });
      expect(server.requests.sort()).toEqual(Object.keys(files).sort());
    });

    it('tells of what a list names and cannot be read, and by whom', async () => {
      const other = await serveFiles({ '/x.yaml': 'x: 1' });
      const names = [
        'gone.yaml',
        `http://user:secret@${other.host}/x.yaml`,
        'file:///etc/passwd',
        'broken.yaml',
        'good.yaml',
        'big.yaml',
      ];
      const server = await serve((req, res) => {
        if (req.url === '/all.yaml') {
          res.end(location(...names));
        } else if (req.url === '/broken.yaml') {
          res.writeHead(500).end();
        } else if (req.url === '/big.yaml') {
          res.end('#'.repeat(6 * 1024 * 1024));
        } else {
          res.writeHead(req.url === '/good.yaml' ? 200 : 404).end('g: 1');
        }
      });
      const files = await readAll(
        sourceAt(`${server.url}/all.yaml`, allow(server, other)),
      );
      const refused = (text: string) => ({
        reason: expect.stringMatching(
          new RegExp(`${text}.*\\(named by all\\.yaml:1\\)$`),
        ),
      });
      expect(files).toEqual({
        'gone.yaml': refused('404'),
        [`http://${other.host}/x.yaml`]: refused(`only files at ${server.url}`),
        'file:///etc/passwd': refused(`only files at ${server.url}`),
        'broken.yaml': refused('500'),
        'good.yaml': 'g: 1',
        'big.yaml': refused('too large'),
      });
      expect(other.requests).toEqual([]);
    });

    it('follows redirects to hosts that may be read, and explains others', async () => {
      const other = await serveFiles({ '/a.yaml': 'a: 1' });
      const server = await serve((_req, res) => {
        res.writeHead(302, { Location: `${other.url}/a.yaml` }).end();
      });
      const target = `${server.url}/a.yaml`;
      expect(await readAll(sourceAt(target, allow(server, other)))).toEqual({
        'a.yaml': 'a: 1',
      });
      await expect(readAll(sourceAt(target, allow(server)))).rejects.toThrow(
        /add .* to 'backend\.reading\.allow'/,
      );
    });

    it.each<[string, RequestListener, RegExp]>([
      ['404', (_, res) => res.writeHead(404).end(), /404.*check address/],
      ['401', (_, res) => res.writeHead(401).end(), /401.*token/],
      ['403', (_, res) => res.writeHead(403).end(), /403.*token/],
      ['429', (_, res) => res.writeHead(429).end(), /429.*limits requests/],
      ['500', (_, res) => res.writeHead(500).end(), /500.*trouble of its own/],
      [
        'a reset',
        (_, res) => res.destroy(),
        /check that the backend can reach/,
      ],
      [
        'half of the file',
        (_, res) => {
          res.writeHead(200, { 'Content-Length': 100 });
          res.write('a: 1', () => res.destroy());
        },
        /check that the backend can reach .* answers completely/,
      ],
      [
        'half of the file in chunks',
        (_, res) => {
          res.write('a: 1', () => res.destroy());
        },
        /check that the backend can reach .* answers completely/,
      ],
    ])('explains %s', async (_what, answer, message) => {
      const server = await serve(answer);
      const target = `${server.url}/a.yaml`;
      const reading = readAll(sourceAt(target, allow(server)));
      await expect(reading).rejects.toThrow(message);
      await expect(reading).rejects.toThrow(
        `Source 'acme' of marketplace.sources cannot read ${target}: `,
      );
    });

    it.each<[string, RequestListener]>([
      ['never answers', () => {}],
      ['never ends', (_, res) => void res.writeHead(200).write('a: 1')],
      [
        'drips',
        (_, res) => {
          const timer = setInterval(() => res.write('#'), 20);
          res.on('close', () => clearInterval(timer));
        },
      ],
    ])('gives up a server that %s', async (_what, answer) => {
      const server = await serve(answer);
      const source = sourceAt(`${server.url}/a.yaml`, allow(server), {
        timeoutMs: 300,
      });
      await expect(readAll(source)).rejects.toThrow(
        /took longer than 0\.3 seconds/,
      );

      const controller = new AbortController();
      const reading = sourceAt(`${server.url}/a.yaml`, allow(server)).read({
        signal: controller.signal,
      });
      setTimeout(() => controller.abort(new Error('over')), 100);
      await expect(reading).rejects.toThrow('over');
    });

    it('gives up when one file of a list never comes', async () => {
      const server = await serve((req, res) => {
        if (req.url === '/all.yaml') {
          res.end(location('a.yaml', 'never.yaml'));
        } else if (req.url === '/a.yaml') {
          res.end('a: 1');
        }
      });
      const source = sourceAt(`${server.url}/all.yaml`, allow(server), {
        timeoutMs: 500,
      });
      await expect(readAll(source)).rejects.toThrow(/took longer than/);
    });

    it('does not count the time that is taken with its files', async () => {
      const names = Array.from({ length: 20 }, (_, index) => `${index}.yaml`);
      const server = await serve((req, res) => {
        res.end(req.url === '/all.yaml' ? location(...names) : 'a: 1');
      });
      const timeoutMs = 1_000;
      const source = sourceAt(`${server.url}/all.yaml`, allow(server), {
        timeoutMs,
      });
      const reading = await source.read({ signal });
      if (reading.unchanged) {
        throw new Error('Expected files');
      }
      const read: string[] = [];
      for await (const { path } of reading.files) {
        if (!read.length) {
          await new Promise(resolve => setTimeout(resolve, timeoutMs * 1.5));
        }
        read.push(path);
      }
      expect(read).toEqual(names);
    });

    it('does not fetch more than a file may have', async () => {
      let closed = () => {};
      const hungUp = new Promise<void>(resolve => {
        closed = resolve;
      });
      const server = await serve((_req, res) => {
        res.on('close', closed);
        const more = () => {
          while (!res.destroyed && res.write(Buffer.alloc(65_536, '#')));
        };
        res.on('drain', more);
        more();
      });
      const files = await readAll(
        sourceAt(`${server.url}/a.yaml`, allow(server)),
      );
      expect(files).toEqual({
        'a.yaml': { reason: expect.stringContaining('too large') },
      });
      await hungUp;
    });

    it('explains that a folder needs a host that hands out archives', async () => {
      const server = await serveFiles({});
      await expect(
        readAll(sourceAt(`${server.url}/x`, allow(server))),
      ).rejects.toThrow(/plain web server.*all\.yaml/);
      await expect(
        readAll(sourceAt(`${server.url}/x/*.yaml`, allow(server))),
      ).rejects.toThrow(/pattern: give the address of a folder or file/);
    });

    it('explains that a host is not allowed', async () => {
      const server = await serveFiles({});
      await expect(
        readAll(sourceAt(`${server.url}/a.yaml`, {})),
      ).rejects.toThrow(/'backend\.reading\.allow'.*'integrations'/);
      expect(server.requests).toEqual([]);
    });

    it('tells no credentials', async () => {
      const server = await serveFiles({ '/a.yaml': 'a: 1' });
      const target = `http://user:secret@${server.host}/a.yaml?private_token=secret&x=1`;
      const source = sourceAt(target, allow(server));
      expect(source.target).toBe(`${server.url}/a.yaml?private_token=***&x=1`);
      await expect(readAll(source)).rejects.toThrow(
        expect.not.stringContaining('secret'),
      );
      await expect(readAll(source)).rejects.toThrow(/cannot read http/);
    });
  });

  describe('on a git host', () => {
    const serveGitea = async (state: GiteaState) => {
      const gitea = await startGitea(state);
      servers.push(gitea);
      return gitea;
    };
    const files = {
      'catalog/b.yaml': 'b: 1',
      'catalog/a b.yaml': 'a: 1',
      'catalog/deep/c.json': '{}',
      'catalog/README.md': 'no',
      'catalog/.github/d.yaml': 'no',
      'elsewhere/e.yaml': 'no',
    };

    it('reads the files of a folder, in order, and where people find them', async () => {
      const gitea = await serveGitea({ sha: 'one', files });
      const reading = await sourceAt(
        `${gitea.target}/catalog`,
        gitea.config,
      ).read({ signal });
      expect(reading).toMatchObject({ etag: 'one' });
      expect(await filesOf(reading)).toEqual([
        {
          path: 'a b.yaml',
          url: `${gitea.target}/catalog/a%20b.yaml`,
          content: Buffer.from('a: 1'),
        },
        {
          path: 'b.yaml',
          url: `${gitea.target}/catalog/b.yaml`,
          content: Buffer.from('b: 1'),
        },
        {
          path: 'deep/c.json',
          url: `${gitea.target}/catalog/deep/c.json`,
          content: Buffer.from('{}'),
        },
      ]);
    });

    it('fetches no archive while the commit is the same', async () => {
      const gitea = await serveGitea({ sha: 'one', files });
      const source = sourceAt(`${gitea.target}/catalog/`, gitea.config);
      expect(await source.read({ signal, etag: 'one' })).toEqual({
        unchanged: true,
      });
      expect(gitea.requests).toEqual([
        '/api/v1/repos/acme/entries/git/commits/main',
      ]);
      expect(await source.read({ signal, etag: 'zero' })).toMatchObject({
        etag: 'one',
      });
    });

    it('reads one file, and what it lists', async () => {
      const gitea = await serveGitea({
        sha: 'one',
        files: { ...files, 'catalog/all.yaml': location('./deep/c.json') },
      });
      expect(
        await readAll(
          sourceAt(`${gitea.target}/catalog/all.yaml`, gitea.config),
        ),
      ).toEqual({ 'deep/c.json': '{}' });
    });

    it('loses one file to what an archive has of links, large and binary files', async () => {
      const gitea = await serveGitea({
        sha: 'one',
        files: {
          'a.yaml': 'a: 1',
          'big.yaml': '#'.repeat(5 * 1024 * 1024 + 1),
          'link.yaml': { link: '../../etc/passwd' },
        },
      });
      expect(await readAll(sourceAt(gitea.target, gitea.config))).toEqual({
        'a.yaml': 'a: 1',
        'big.yaml': { reason: expect.stringContaining('5242881 bytes') },
        'link.yaml': { reason: expect.stringContaining('symbolic link') },
      });
    });

    it.each<[string, NonNullable<GiteaState['sendArchive']>]>([
      [
        'ends in the middle',
        (archive, res) => res.end(archive.subarray(0, archive.length / 2)),
      ],
      [
        'lacks its last bytes',
        (archive, res) => res.end(archive.subarray(0, -9)),
      ],
      [
        'breaks off',
        (archive, res) => {
          res.writeHead(200, { 'Content-Length': archive.length });
          res.write(archive.subarray(0, archive.length / 2), () =>
            res.destroy(),
          );
        },
      ],
      ['is a sign-in page', (_, res) => res.end('<html>Sign in</html>')],
      ['is nothing', (_, res) => res.end()],
    ])('throws when the archive %s', async (_what, sendArchive) => {
      const gitea = await serveGitea({
        sha: 'one',
        files: Object.fromEntries(
          Array.from({ length: 50 }, (_, index) => [
            `${index}.yaml`,
            // Not to be compressed to nothing
            Array.from({ length: 99 }, (__, n) => (n * 7919) ** 3).join(),
          ]),
        ),
        sendArchive,
      });
      await expect(
        sourceAt(gitea.target, gitea.config).read({ signal }),
      ).rejects.toThrow(/^Source 'acme' of marketplace\.sources cannot read/);
    });

    describe('whose archive announces its files', () => {
      const unused = async () => {
        throw new Error('not used');
      };
      const sourceOf = (
        announced: Record<string, { size: number; has: string }>,
      ) =>
        sourceAt(
          'https://git.acme.test/x',
          {},
          {
            urlReader: {
              readUrl: unused,
              search: unused,
              readTree: async (_url, options) => ({
                etag: 'one',
                files: async () =>
                  Object.entries(announced)
                    .filter(([path, { size }]) =>
                      options?.filter?.(path, { size }),
                    )
                    .map(([path, { has }]) => ({
                      path,
                      content: async () => Buffer.from(has),
                    })),
                archive: unused,
                dir: unused,
              }),
            },
          },
        );

      it('throws when it is packed well but ends within a file', async () => {
        await expect(
          readAll(sourceOf({ 'a.yaml': { size: 4, has: 'a: ' } })),
        ).rejects.toThrow(/ends in the middle of a\.yaml/);
      });

      it.each([
        ['200 MB', 41, 5 * 1024 * 1024],
        ['50,000 files', 50_001, 1],
      ])('refuses more than %s', async (_what, count, size) => {
        const announced = Array.from({ length: count }, (_, index) => [
          `${index}.yaml`,
          { size, has: '' },
        ]);
        await expect(
          readAll(sourceOf(Object.fromEntries(announced))),
        ).rejects.toThrow(
          /: it has more than 50000 entry files or 209715200 bytes of them/,
        );
      });
    });

    it('gives up an archive that never comes, or never ends', async () => {
      for (const sendArchive of [
        () => {},
        (archive, res) =>
          void res.write(archive.subarray(0, archive.length / 2)),
      ] satisfies Array<GiteaState['sendArchive']>) {
        const gitea = await serveGitea({ sha: 'one', files, sendArchive });
        await expect(
          sourceAt(gitea.target, gitea.config, { timeoutMs: 300 }).read({
            signal,
          }),
        ).rejects.toThrow(/took longer than 0\.3 seconds/);
      }
    });

    it('throws for a folder that has no entries', async () => {
      const gitea = await serveGitea({ sha: 'one', files });
      await expect(
        readAll(sourceAt(`${gitea.target}/nowhere`, gitea.config)),
      ).rejects.toThrow(/nowhere: there is no entry file below it/);
    });
  });

  describe('by a pattern', () => {
    const serveGithub = async (state: GithubState) => {
      const github = await startGithub(state);
      servers.push(github);
      return github;
    };
    const repository = {
      'catalog/x/marketplace/b.yaml': 'b: 1',
      'catalog/x/marketplace/a.yaml': 'a: 1',
      'catalog/x/marketplace/README.md': 'no',
      'catalog/x/other/c.yaml': 'no',
      'elsewhere/marketplace/d.yaml': 'no',
    };

    it('reads what matches, in order, and is unchanged while the commit is', async () => {
      const github = await serveGithub({ sha: 'one', files: repository });
      const source = sourceAt(
        `${github.target}/catalog/*/marketplace/*`,
        github.config,
      );
      const reading = await source.read({ signal });
      expect(reading).toMatchObject({ etag: 'one' });
      const place = `${github.target}/catalog/x/marketplace`;
      expect(await filesOf(reading)).toEqual([
        {
          path: 'x/marketplace/a.yaml',
          url: `${place}/a.yaml`,
          content: Buffer.from('a: 1'),
        },
        {
          path: 'x/marketplace/b.yaml',
          url: `${place}/b.yaml`,
          content: Buffer.from('b: 1'),
        },
      ]);
      expect(await source.read({ signal, etag: 'one' })).toEqual({
        unchanged: true,
      });
    });

    it('throws when nothing matches', async () => {
      const github = await serveGithub({ sha: 'one', files: repository });
      await expect(
        readAll(sourceAt(`${github.target}/nowhere/*.yaml`, github.config)),
      ).rejects.toThrow(/no entry file .* matches it/);
    });

    it.each<[string, GithubState['sendFile']]>([
      [
        'fails',
        (_, res) => {
          res.writeHead(500).end();
          return true;
        },
      ],
      [
        'breaks off',
        (_, res) => {
          res.writeHead(200, { 'Content-Length': 100 });
          res.write('{"content": "', () => res.destroy());
          return true;
        },
      ],
      ['never comes', () => true],
    ])(
      'ends the reading when a file that was found %s, as the commit would not be read again',
      async (_what, sendFile) => {
        const github = await serveGithub({
          sha: 'one',
          files: repository,
          sendFile: (path, res) =>
            path.endsWith('b.yaml') && sendFile?.(path, res) === true,
        });
        const source = sourceAt(
          `${github.target}/catalog/**/*.yaml`,
          github.config,
          { timeoutMs: 1_000 },
        );
        await expect(readAll(source)).rejects.toThrow(
          /^Source 'acme' of marketplace\.sources cannot read/,
        );
      },
    );
  });
});
