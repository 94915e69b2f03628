import { Entity } from '@backstage/catalog-model';
import { PackageMetadata } from '../../registry/PackageMetadata';
import { readEntityDocuments } from '../formats/entityDocuments';
import { WorkerYamlParser } from '../../yaml/WorkerYamlParser';
import { PackagesSource } from './PackagesSource';

const yaml = new WorkerYamlParser();
afterAll(() => yaml.close());

const metadata = (
  name: string,
  backstage: PackageMetadata['backstage'] = {},
  more: Partial<PackageMetadata> = {},
): PackageMetadata => ({
  name,
  version: '1.0.0',
  keywords: [],
  backstage,
  ...more,
});

/** A registry that answers with what it is given, also with errors. */
function registryOf(...answers: Array<PackageMetadata | [string, Error]>) {
  const asked: string[] = [];
  return {
    asked,
    packument: async (name: string) => {
      asked.push(name);
      for (const answer of answers) {
        if (Array.isArray(answer) && answer[0] === name) {
          throw answer[1];
        }
        if (!Array.isArray(answer) && answer.name === name) {
          return answer;
        }
      }
      return undefined;
    },
  };
}

async function read(
  packages: string[],
  registry: Pick<ReturnType<typeof registryOf>, 'packument'>,
  etag?: string,
) {
  const source = new PackagesSource({
    id: 'private',
    packages,
    registry,
    format: readEntityDocuments,
  });
  const { signal } = new AbortController();
  const reading = await source.read({ signal, etag });
  if (reading.unchanged) {
    throw new Error('Packages are always read');
  }
  // Without a prototype, as packages may be called what it has
  const texts: Record<string, string> = Object.create(null);
  const reasons: Record<string, string> = Object.create(null);
  const entities: Entity[] = [];
  for await (const file of reading.files) {
    expect(Object.keys({ ...texts, ...reasons })).not.toContain(file.path);
    if ('reason' in file) {
      reasons[file.path] = file.reason;
    } else {
      texts[file.path] = file.content.toString();
      const { found, problems } = await readEntityDocuments(
        texts[file.path],
        file.path,
        yaml,
      );
      expect(problems).toEqual([]);
      entities.push(...found.map(({ entity }) => entity));
    }
  }
  return { texts, reasons, entities, etag: reading.etag };
}

const X = '@acme/plugin-x';
const X_BACKEND = '@acme/plugin-x-backend';
const down = new Error('The registry cannot be reached');

describe('PackagesSource', () => {
  it('makes one entry of a plugin, its named packages and their companions', async () => {
    const pluginPackages = [X, X_BACKEND, '@acme/x-lib'];
    const registry = registryOf(
      metadata(
        X,
        { role: 'frontend-plugin', pluginPackages },
        {
          description: 'Shows X',
          repository: 'https://github.com/acme/x',
          published: '2024-05-06T07:08:09.000Z',
        },
      ),
      metadata(
        X_BACKEND,
        { role: 'backend-plugin', pluginPackages },
        { version: '2.0.0', published: '2024-05-05T07:08:09.000Z' },
      ),
      metadata('@acme/x-lib', { role: 'common-library', pluginPackages }),
    );
    const { texts, reasons, entities } = await read([X], registry);
    expect(Object.keys(texts)).toEqual([X]);
    expect(reasons).toEqual({});
    expect(entities).toMatchObject([
      {
        kind: 'Plugin',
        metadata: {
          name: 'acme-plugin-x',
          title: 'X',
          description: 'Shows X',
          links: [{ url: 'https://github.com/acme/x', title: 'Source code' }],
        },
        spec: {
          packages: [X, X_BACKEND, '@acme/x-lib'],
          history: { added: '2024-05-05' },
        },
      },
      { kind: 'Package', spec: { packageName: X, version: '1.0.0' } },
      { kind: 'Package', spec: { packageName: X_BACKEND, version: '2.0.0' } },
      { kind: 'Package', spec: { packageName: '@acme/x-lib' } },
    ]);
    expect(entities[0].spec).not.toHaveProperty('internal');
  });

  it('gives the same text whatever the order of names and answers', async () => {
    const answers = [metadata(X), metadata(X_BACKEND), metadata('@acme/y')];
    const names = answers.map(({ name }) => name);
    const first = await read(names, registryOf(...answers));
    const slow = {
      packument: async (name: string) => {
        for (let turn = names.indexOf(name); turn < 5; turn++) {
          await new Promise(resolve => setImmediate(resolve));
        }
        return answers.find(answer => answer.name === name);
      },
    };
    expect(await read([...names].reverse(), slow)).toEqual(first);
    expect(Object.keys(first.texts)).toEqual(['@acme/plugin-x', '@acme/y']);
  });

  it('asks for no companion of another scope, and shows none that is of another plugin', async () => {
    const registry = registryOf(
      metadata(X, { pluginPackages: [X, '@secret/x', '@acme/other'] }),
      metadata('@secret/x'),
      metadata('@acme/other', { pluginPackages: ['@acme/other', '@acme/o'] }),
    );
    const { texts } = await read([X], registry);
    expect(Object.keys(texts)).toEqual([X]);
    expect(registry.asked).not.toContain('@secret/x');
    expect(texts[X]).not.toContain('@acme/other');
  });

  it('takes a package that moved as the former name of the present one', async () => {
    const { entities } = await read(
      ['@old/plugin-x', X],
      registryOf(metadata('@old/plugin-x', { moved: X }), metadata(X)),
    );
    expect(entities).toHaveLength(2);
    expect(entities[1].spec).toMatchObject({
      packageName: X,
      aliases: ['@old/plugin-x'],
    });
  });

  it.each(['constructor', '__proto__'])(
    'reads a package called %s as any other',
    async name => {
      const answers = [metadata(name), metadata('old', { moved: name })];
      const first = await read([name, 'old'], registryOf(...answers));
      expect(first.entities[1].spec).toMatchObject({
        packageName: name,
        aliases: ['old'],
      });
      const second = await read(
        [name, 'x'],
        registryOf([name, down], metadata('x')),
        first.etag,
      );
      expect(Object.keys(second.texts)).toEqual(['x']);
      // Also its companions are known to be of it
      expect(second.etag).toContain('old');
    },
  );

  it('says which package is not known, and goes on with the others', async () => {
    const { texts, reasons } = await read(
      [X, '@acme/typo', '@acme/down'],
      registryOf(
        metadata(X, { pluginPackages: [X, '@acme/plugin-x-unpublished'] }),
        ['@acme/down', down],
      ),
    );
    expect(Object.keys(texts)).toEqual([X]);
    expect(reasons).toEqual({
      '@acme/down': down.message,
      '@acme/typo':
        "The registry does not know '@acme/typo'; check its name, and the registry and token in .npmrc",
    });
  });

  describe.each([
    ['fails', (name: string): [string, Error] => [name, down]],
    ['is no longer known', (): [string, Error] => ['', down]],
  ])('when a package %s that was there before', (_how, answer) => {
    // Names that nothing can be told of
    const [ui, server] = ['@acme/zui', '@acme/srv'];
    const pluginPackages = [ui, server];
    const ofUi = metadata(ui, { role: 'frontend-plugin', pluginPackages });
    const ofServer = metadata(server, {
      role: 'backend-plugin',
      pluginPackages,
    });
    const y = metadata('@acme/y');

    it.each([
      ['main package', ui, ofServer],
      ['companion', server, ofUi],
    ])('keeps the plugin, if it is the %s', async (_which, name, other) => {
      const names = [ui, '@acme/y'];
      const before = await read(names, registryOf(ofUi, ofServer, y));
      expect(Object.keys(before.texts)).toEqual(['@acme/y', ui]);

      let etag = before.etag;
      for (let reading = 0; reading < 2; reading++) {
        const during = await read(
          [...names, server],
          registryOf(answer(name), other, y),
          etag,
        );
        expect(Object.keys(during.texts)).toEqual(['@acme/y']);
        expect(Object.keys(during.reasons)).toEqual([ui]);
        etag = during.etag;
      }
      expect(await read(names, registryOf(ofUi, ofServer, y), etag)).toEqual(
        before,
      );
    });
  });

  it('fails as a whole when no package can be read', async () => {
    await expect(
      read([X, X_BACKEND], registryOf([X, down], [X_BACKEND, down])),
    ).rejects.toThrow(
      'None of the packages can be read: The registry cannot be reached',
    );
    await expect(read([X], registryOf())).rejects.toThrow(
      `The registry does not know '${X}'`,
    );
  });

  it('asks for no more than eight packages at once', async () => {
    let [running, most] = [0, 0];
    const registry = {
      packument: async (name: string) => {
        running++;
        most = Math.max(most, running);
        await new Promise(resolve => setImmediate(resolve));
        running--;
        return metadata(name);
      },
    };
    const names = Array.from({ length: 50 }, (_, i) => `@acme/p${i}`);
    const { texts } = await read(names, registry);
    expect(Object.keys(texts)).toHaveLength(50);
    expect(most).toBe(8);
  });

  it('does not follow companions without end', async () => {
    let count = 0;
    const registry = {
      packument: async (name: string) => {
        count++;
        const next = Array.from(
          { length: 50 },
          (_, i) => `@acme/c${count}-${i}`,
        );
        return metadata(name, { pluginPackages: [name, ...next] });
      },
    };
    await read([X], registry);
    expect(count).toBe(2_000);
  });

  it('stops when the run has taken too long, and asks for nothing more', async () => {
    const controller = new AbortController();
    let asked = 0;
    const source = new PackagesSource({
      id: 'private',
      packages: Array.from({ length: 50 }, (_, i) => `@acme/p${i}`),
      registry: {
        packument: async (_name, { signal } = {}) => {
          asked++;
          controller.abort(new Error('Too long'));
          signal?.throwIfAborted();
          return undefined;
        },
      },
      format: readEntityDocuments,
    });
    await expect(source.read({ signal: controller.signal })).rejects.toThrow(
      'Too long',
    );
    expect(asked).toBeLessThanOrEqual(8);
  });
});
