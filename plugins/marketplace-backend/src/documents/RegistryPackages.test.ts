import { gzipSync } from 'node:zlib';
import { IncomingMessage } from 'node:http';
import { registrySettings } from '../__testUtils__/registrySettings';
import { tarArchive } from '../__testUtils__/tarArchive';
import { memoryCache } from './__testUtils__/memoryCache';
import { RegistryPackages } from './RegistryPackages';

jest.setTimeout(60_000);

const archiveOf = (name: string) =>
  gzipSync(
    tarArchive({
      'package/package.json': JSON.stringify({ name, version: '1.0.0' }),
      'package/README.md': `# ${name}`,
    }),
  );

describe('RegistryPackages', () => {
  const { clientWith, serve } = registrySettings();

  /** A registry that has every package but `none`, in the version that is told. */
  async function start(version = () => '1.0.0') {
    const requests: string[] = [];
    const waiting: Array<() => void> = [];
    let holds = false;
    const nameIn = ({ url = '' }: IncomingMessage) =>
      decodeURIComponent(url).replace(/^\/|\/-\/.*$/g, '');
    const host: string = await serve((req, res) => {
      const name = nameIn(req);
      requests.push(req.url ?? '');
      if (req.url?.endsWith('.tgz')) {
        const send = () => res.end(archiveOf(name));
        if (holds) {
          waiting.push(send);
        } else {
          send();
        }
        return;
      }
      if (name === 'none') {
        res.statusCode = 404;
        res.end('{}');
        return;
      }
      const latest = version();
      const tarball = `http://${host}/${name}/-/x-${latest}.tgz`;
      res.end(
        JSON.stringify({
          name,
          'dist-tags': { latest },
          versions: { [latest]: { name, version: latest, dist: { tarball } } },
        }),
      );
    });
    const { cache, values } = memoryCache();
    const client = clientWith(`registry=http://${host}/`);
    return {
      client,
      cache,
      values,
      packages: new RegistryPackages({ client, cache }),
      requests,
      waiting,
      hold: () => {
        holds = true;
      },
    };
  }

  const until = async (what: () => boolean) => {
    for (let tries = 0; tries < 200 && !what(); tries++) {
      await new Promise(done => setTimeout(done, 25));
    }
    expect(what()).toBe(true);
  };

  it('reads the latest version once, for all who ask and for later', async () => {
    const { client, cache, packages, requests } = await start();
    const files = {
      version: '1.0.0',
      readme: { markdown: '# x', truncated: false },
    };
    const readings = await Promise.all(
      Array.from({ length: 50 }, () => packages.latest('x')),
    );
    expect(readings).toEqual(readings.map(() => ({ files })));
    const later = new RegistryPackages({ client, cache });
    expect(await later.latest('x')).toEqual({ files });
    expect(requests).toEqual(['/x', '/x/-/x-1.0.0.tgz']);
  });

  it('asks again for the latest version, and fetches a version once', async () => {
    let version = '1.0.0';
    const { packages, requests, values } = await start(() => version);
    const forget = () =>
      [...values.keys()]
        .filter(key => key.includes('latest:'))
        .forEach(key => values.delete(key));
    await packages.latest('x');
    forget();
    await packages.latest('x');
    expect(requests).toEqual(['/x', '/x/-/x-1.0.0.tgz', '/x']);
    forget();
    version = '1.1.0';
    expect(await packages.latest('x')).toMatchObject({
      files: { version: '1.1.0' },
    });
    expect(requests.slice(3)).toEqual(['/x', '/x/-/x-1.1.0.tgz']);
  });

  it('remembers for a while that a package cannot be read', async () => {
    const { packages, requests } = await start();
    const failure = {
      failure: "The registry does not know 'none'",
      isInternal: false,
    };
    expect(await packages.latest('none')).toEqual(failure);
    expect(await packages.latest('none')).toEqual(failure);
    expect(requests).toEqual(['/none']);
  });

  it('tells of the network as such', async () => {
    const { cache } = memoryCache();
    const client = clientWith('registry=http://127.0.0.1:9/\nfetch-retries=0');
    const packages = new RegistryPackages({ client, cache });
    expect(await packages.latest('x')).toEqual({
      failure: expect.stringContaining('127.0.0.1:9'),
      isInternal: true,
    });
  });

  it('fetches two at a time, and lets no more than a hundred wait', async () => {
    const { packages, waiting, hold } = await start();
    const kept = await packages.latest('kept');
    hold();
    const first = Array.from({ length: 100 }, (_, at) =>
      packages.latest(`p${at}`),
    );
    await until(() => waiting.length === 2);
    expect(await packages.latest('one-more')).toEqual({
      failure: expect.stringContaining('ask again in some minutes'),
      isInternal: false,
    });
    // What is known needs no turn
    expect(await packages.latest('kept')).toEqual(kept);
    for (let done = 0; done < 100; done += 2) {
      await until(() => waiting.length === 2);
      waiting.splice(0).forEach(send => send());
    }
    expect(await Promise.all(first)).toHaveLength(100);
  });
});
