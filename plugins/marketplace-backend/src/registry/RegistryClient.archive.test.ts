import { createHash } from 'node:crypto';
import { RequestListener } from 'node:http';
import { registrySettings } from '../__testUtils__/registrySettings';

jest.setTimeout(60_000);

const SECRET = 'npm_s3cr3tT0k3n';
const name = '@acme/plugin-x';
const archive = Buffer.from('an archive');
const integrity = `sha512-${createHash('sha512')
  .update(archive)
  .digest('base64')}`;

describe('RegistryClient, for archives', () => {
  const { clientWith, serve } = registrySettings();
  const signal = AbortSignal.timeout(20_000);

  /** A registry that has one package, and what it was asked. */
  async function registryWith(
    dist: (host: string) => object,
    answer: RequestListener = (_, res) => res.end(archive),
  ) {
    const seen: Array<[path?: string, authorization?: string]> = [];
    const host: string = await serve((req, res) => {
      seen.push([req.url, req.headers.authorization]);
      if (req.url?.endsWith('.tgz')) {
        answer(req, res);
        return;
      }
      const manifest = { name, version: '1.2.0', dist: dist(host) };
      res.end(
        JSON.stringify({
          name,
          'dist-tags': { latest: '1.2.0' },
          versions: { '1.1.0': { name }, '1.2.0': manifest },
        }),
      );
    });
    return { host, seen };
  }

  const get = async (npmrc: string) => {
    const client = clientWith(npmrc);
    const release = await client.latestRelease(name, { signal });
    if (!release) {
      throw new Error('The registry should know the package');
    }
    return client.archive(name, release, { signal });
  };

  it('gets the archive of the latest version with the token of the registry', async () => {
    const { host, seen } = await registryWith(own => ({
      tarball: `http://${own}/files/x.tgz`,
      integrity,
    }));
    const npmrc = `registry=http://${host}/\n//${host}/:_authToken=${SECRET}`;
    expect(await get(npmrc)).toEqual(archive);
    expect(seen).toEqual([
      ['/@acme%2fplugin-x', `Bearer ${SECRET}`],
      ['/files/x.tgz', `Bearer ${SECRET}`],
    ]);
  });

  it('asks no other host, unless .npmrc has a login for it, and gives it no other token', async () => {
    const asked: Array<string | undefined> = [];
    const other = await serve((req, res) => {
      asked.push(req.headers.authorization);
      res.end(archive);
    });
    const { host } = await registryWith(() => ({
      tarball: `http://${other}/x.tgz`,
    }));
    const npmrc = `registry=http://${host}/\n//${host}/:_authToken=${SECRET}`;
    const refused = get(npmrc);
    await expect(refused).rejects.toThrow(other);
    await expect(refused).rejects.toThrow(/^(?!.*npm_s3cr3t)/s);
    expect(asked).toEqual([]);

    const more = `${npmrc}\n//${other}/:_authToken=another`;
    expect(await get(more)).toEqual(archive);
    expect(asked).toEqual(['Bearer another']);
  });

  it.each([
    ['integrity', { integrity }],
    ['strongest integrity', { integrity: `sha1-AAAA ${integrity}?x` }],
    ['shasum', { shasum: createHash('sha1').update(archive).digest('hex') }],
  ])('refuses what is not what was published, by its %s', async (_, sum) => {
    const dist = (own: string) => ({ tarball: `http://${own}/x.tgz`, ...sum });
    const good = await registryWith(dist);
    expect(await get(`registry=http://${good.host}/`)).toEqual(archive);

    const bad = await registryWith(dist, (__, res) => res.end('another one'));
    await expect(get(`registry=http://${bad.host}/`)).rejects.toThrow(
      /not the one that was published/,
    );
  });

  it.each([
    ['nothing', {}],
    ['another thing', { tarball: 7 }],
    ['a file of the machine', { tarball: 'file:///etc/passwd' }],
  ])(
    'says so when the registry tells %s in place of the address',
    async (_, dist) => {
      const { host } = await registryWith(() => dist);
      await expect(get(`registry=http://${host}/`)).rejects.toThrow(
        /names no web address for the archive of '@acme\/plugin-x'/,
      );
    },
  );

  it('refuses what cannot be checked', async () => {
    const { host } = await registryWith(own => ({
      tarball: `http://${own}/x.tgz`,
      integrity: 'md5-AAAA',
    }));
    await expect(get(`registry=http://${host}/`)).rejects.toThrow(/checksum/);
  });

  it('reads no more than 20 MB', async () => {
    const { host } = await registryWith(
      own => ({ tarball: `http://${own}/x.tgz` }),
      (_, res) => {
        const chunk = Buffer.alloc(1024 * 1024);
        const write = () => {
          while (!res.destroyed && res.write(chunk));
        };
        res.on('drain', write);
        write();
      },
    );
    await expect(get(`registry=http://${host}/`)).rejects.toThrow(
      /20971520 bytes/,
    );
  });

  it('tells what the registry answers instead, and no secret', async () => {
    const { host } = await registryWith(
      own => ({ tarball: `http://${own}/x.tgz` }),
      (req, res) => {
        res.statusCode = 403;
        res.end(`bad ${req.headers.authorization}`);
      },
    );
    const npmrc = `registry=http://${host}/\n//${host}/:_authToken=${SECRET}`;
    const failure = get(npmrc);
    await expect(failure).rejects.toThrow(/403 for '@acme\/plugin-x'/);
    await expect(failure).rejects.toThrow(/^(?!.*npm_s3cr3t)/s);
  });

  it('ends with the signal', async () => {
    const { host } = await registryWith(
      own => ({ tarball: `http://${own}/x.tgz` }),
      () => {},
    );
    const client = clientWith(`registry=http://${host}/`);
    const release = { version: '1.2.0', tarball: `http://${host}/x.tgz` };
    const controller = new AbortController();
    const getting = client.archive(name, release, {
      signal: controller.signal,
    });
    controller.abort(new Error('over'));
    await expect(getting).rejects.toThrow('over');
  });
});
