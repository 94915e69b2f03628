import { Entity } from '@backstage/catalog-model';
import {
  createMockDirectory,
  MockDirectoryContent,
} from '@backstage/backend-test-utils';
import { symlink } from 'node:fs/promises';
import { readEntityDocuments } from '../formats/entityDocuments';
import { WorkerYamlParser } from '../../yaml/WorkerYamlParser';
import { WorkspaceSource } from './WorkspaceSource';

const yaml = new WorkerYamlParser();
afterAll(() => yaml.close());

describe('WorkspaceSource', () => {
  const directory = createMockDirectory();
  const json = (value: unknown) => JSON.stringify(value);
  const { signal } = new AbortController();

  const manifest = (
    name: string,
    role: string,
    more: Record<string, unknown> = {},
    backstage: Record<string, unknown> = {},
  ) =>
    json({
      name,
      version: '0.1.0',
      backstage: { role, ...backstage },
      ...more,
    });

  const repository = (plugins: MockDirectoryContent) =>
    directory.setContent({
      portal: {
        'package.json': json({
          name: 'root',
          workspaces: { packages: ['packages/*', './plugins/*/'] },
        }),
        packages: {
          app: { 'package.json': manifest('app', 'frontend') },
          backend: { 'package.json': manifest('backend', 'backend') },
          cli: { 'package.json': manifest('@acme/cli', 'cli') },
          lib: { 'package.json': manifest('@acme/lib', 'common-library') },
          e2e: { 'package.json': json({ name: 'e2e' }) },
        },
        plugins,
      },
    });

  const read = async (etag?: string, root = 'portal', parser = yaml) => {
    const source = new WorkspaceSource({
      id: 'ours',
      root: directory.resolve(root),
      format: readEntityDocuments,
      yaml: parser,
    });
    const reading = await source.read({ signal, etag });
    if (reading.unchanged) {
      throw new Error('A workspace is always read');
    }
    const texts: Record<string, string> = {};
    const reasons: Record<string, string> = {};
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
  };

  it('makes one entry of the packages of a plugin', async () => {
    repository({
      ci: {
        'package.json': manifest(
          '@acme/backstage-plugin-ci-cost',
          'frontend-plugin',
          {
            description: 'What builds cost',
            author: 'Team Build <build@acme.test>',
            homepage: 'https://acme.test/ci',
            repository: {
              url: 'git+ssh://git@github.com/acme/portal.git',
              directory: 'plugins/ci',
            },
            bugs: 'mailto:build@acme.test',
            keywords: ['backstage', 'plugin', 'Builds'],
          },
          { pluginId: 'ci-cost', supportedVersions: '1.50.0' },
        ),
      },
      'ci-backend': {
        'package.json': manifest(
          '@acme/backstage-plugin-ci-cost-backend',
          'backend-plugin',
          { description: 'The other half' },
        ),
      },
    });
    const { texts, reasons, entities } = await read();
    expect(Object.keys(texts)).toEqual(['plugins/ci/package.json']);
    expect(reasons).toEqual({});
    expect(entities).toEqual([
      {
        apiVersion: 'marketplace.backstage.io/v1alpha1',
        kind: 'Plugin',
        metadata: {
          name: 'acme-backstage-plugin-ci-cost',
          title: 'CI Cost',
          description: 'What builds cost',
          tags: ['builds'],
          links: [
            {
              title: 'Source code',
              url: 'https://github.com/acme/portal/tree/HEAD/plugins/ci',
            },
            { title: 'Homepage', url: 'https://acme.test/ci' },
          ],
        },
        spec: {
          author: { name: 'Team Build' },
          internal: true,
          packages: [
            '@acme/backstage-plugin-ci-cost',
            '@acme/backstage-plugin-ci-cost-backend',
          ],
        },
      },
      {
        apiVersion: 'marketplace.backstage.io/v1alpha1',
        kind: 'Package',
        metadata: {
          name: 'acme-backstage-plugin-ci-cost',
          title: '@acme/backstage-plugin-ci-cost',
          description: 'What builds cost',
        },
        spec: {
          packageName: '@acme/backstage-plugin-ci-cost',
          version: '0.1.0',
          role: 'frontend-plugin',
          supportedVersions: '1.50.0',
          partOf: ['acme-backstage-plugin-ci-cost'],
        },
      },
      expect.objectContaining({
        kind: 'Package',
        spec: {
          packageName: '@acme/backstage-plugin-ci-cost-backend',
          version: '0.1.0',
          role: 'backend-plugin',
          partOf: ['acme-backstage-plugin-ci-cost'],
        },
      }),
    ]);
    expect((await read(undefined, 'portal/plugins/ci')).texts).toEqual(texts);
  });

  it('takes from catalog-info.yaml what package.json does not tell', async () => {
    repository({
      x: {
        'package.json': manifest('@acme/plugin-x', 'frontend-plugin', {
          description: 'From package.json',
        }),
      },
      'x-backend': {
        'package.json': manifest('@acme/plugin-x-backend', 'backend-plugin'),
        'catalog-info.yaml': `
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: x-api, title: The API }
spec: { owner: nobody }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: x
  namespace: tools
  title: The X
  description: From catalog-info.yaml
  tags: [xs]
  links:
    - { url: 'https://acme.test/x', title: Handbook, icon: docs }
    - { url: 'javascript:alert(1)' }
spec: { type: library, lifecycle: experimental, owner: Team-X }
`,
      },
    });
    const { entities } = await read();
    expect(entities[0]).toMatchObject({
      metadata: {
        title: 'The X',
        description: 'From package.json',
        tags: ['xs'],
        links: [{ url: 'https://acme.test/x', title: 'Handbook' }],
      },
      spec: { owner: 'group:tools/team-x', lifecycle: 'experimental' },
    });
    expect(entities[0].metadata.links).toHaveLength(1);
  });

  it('lets a Plugin and a Package that somebody wrote win, field by field', async () => {
    repository({
      x: {
        'package.json': manifest('@acme/plugin-x', 'frontend-plugin', {
          description: 'From package.json',
          keywords: ['kept'],
        }),
        'catalog-info.yaml': `
apiVersion: extensions.backstage.io/v1alpha1
kind: Plugin
metadata: { name: x, namespace: tools, title: Written }
spec: { categories: [CI/CD], owner: team-x }
---
apiVersion: marketplace.backstage.io/v1alpha1
kind: Package
metadata: { name: the-x }
spec: { packageName: '@acme/plugin-x', supportedVersions: 1.55.0 }
---
apiVersion: marketplace.backstage.io/v1alpha1
kind: Package
metadata: { name: elsewhere }
spec: { packageName: '@acme/elsewhere' }
---
apiVersion: acme.test/v1
kind: Plugin
metadata: { name: a-grinder-has-plugins-too }
spec: {}
`,
      },
    });
    const { entities } = await read();
    expect(entities).toMatchObject([
      {
        apiVersion: 'extensions.backstage.io/v1alpha1',
        kind: 'Plugin',
        metadata: {
          name: 'x',
          namespace: 'tools',
          title: 'Written',
          description: 'From package.json',
          tags: ['kept'],
        },
        spec: {
          categories: ['CI/CD'],
          owner: 'team-x',
          internal: true,
          packages: ['@acme/plugin-x'],
        },
      },
      {
        kind: 'Package',
        metadata: { name: 'the-x', namespace: 'tools' },
        spec: {
          version: '0.1.0',
          supportedVersions: '1.55.0',
          partOf: ['x'],
        },
      },
      { kind: 'Package', metadata: { name: 'elsewhere' } },
    ]);
    expect(entities).toHaveLength(3);
  });

  it('has nothing to say of a repository without plugins', async () => {
    repository({ 'README.md': '# None yet' });
    expect(await read()).toMatchObject({ texts: {}, reasons: {} });
  });

  it('reads a repository that is one plugin, and pnpm’s and lerna’s', async () => {
    const plugin = {
      'package.json': manifest('@acme/plugin-x', 'frontend-plugin'),
    };
    directory.setContent({ portal: plugin });
    expect(Object.keys((await read()).texts)).toEqual(['package.json']);
    directory.setContent({
      portal: {
        'package.json': json({ private: true }),
        'pnpm-workspace.yaml': 'packages: ["deep/**", "!deep/old/**"]',
        deep: { er: { x: plugin }, old: { y: plugin } },
      },
    });
    expect(Object.keys((await read()).texts)).toEqual([
      'deep/er/x/package.json',
    ]);
    directory.setContent({
      portal: { 'lerna.json': '{}', packages: { x: plugin } },
    });
    expect(Object.keys((await read()).texts)).toEqual([
      'packages/x/package.json',
    ]);
  });

  it('loses only the package.json that cannot be used, and says which and why', async () => {
    repository({
      good: {
        'package.json': manifest('@acme/plugin-good', 'frontend-plugin'),
      },
      twin: {
        'package.json': manifest('@acme/plugin-good', 'frontend-plugin'),
      },
      broken: { 'package.json': '{"name": "@acme/plugin-broken",' },
      nameless: { 'package.json': '{}' },
      text: { 'package.json': '"@acme/plugin-text"' },
      folder: { 'package.json': {} },
      node_modules: { x: { 'package.json': '{' } },
      huge: { 'package.json': ' '.repeat(1024 * 1024 + 1) },
      mark: {
        'package.json': `\ufeff${manifest('@acme/plugin-mark', 'cli')}`,
      },
      yaml: {
        'package.json': manifest('@acme/plugin-yaml', 'frontend-plugin'),
        'catalog-info.yaml': 'kind: [\n',
      },
    });
    const plugins = directory.resolve('portal/plugins');
    await symlink('circle', `${plugins}/circle`);
    await symlink('..', `${plugins}/up`);
    await symlink('nowhere', `${plugins}/dangling`);
    await symlink(directory.resolve('.'), `${plugins}/out`);
    const { texts, reasons } = await read();
    expect(Object.keys(texts)).toEqual(['plugins/good/package.json']);
    expect(reasons).toEqual({
      'plugins/broken/package.json':
        expect.stringContaining('is not valid JSON'),
      'plugins/circle/package.json': expect.stringContaining('circle'),
      'plugins/dangling/package.json': expect.stringContaining('not there'),
      'plugins/folder/package.json': expect.stringContaining('not a'),
      'plugins/huge/package.json': expect.stringContaining('1048577 bytes'),
      'plugins/nameless/package.json': 'has no valid name; give it one',
      'plugins/out/package.json': expect.stringContaining(
        'out of the repository',
      ),
      'plugins/text/package.json': 'is no JSON object; correct it',
      'plugins/twin/package.json': expect.stringContaining(
        'as plugins/good/package.json has; rename one of them',
      ),
      'plugins/yaml/package.json': expect.stringMatching(
        /^plugins\/yaml\/catalog-info\.yaml:\d: not valid YAML: /,
      ),
    });
    expect(json(reasons)).not.toContain(directory.path);
  });

  it('parses what people wrote within the bounds of entries', async () => {
    const huge = `a: [${Array(250_000).fill('{a: }')}]`;
    repository({
      x: {
        'package.json': manifest('@acme/plugin-x', 'frontend-plugin'),
        'catalog-info.yaml': huge,
      },
    });
    const small = new WorkerYamlParser({ memoryMb: 24 });
    expect((await read(undefined, 'portal', small)).reasons).toEqual({
      'plugins/x/package.json': expect.stringMatching(
        /^plugins\/x\/catalog-info\.yaml cannot be parsed: .*memory/,
      ),
    });
    directory.setContent({ portal: { 'pnpm-workspace.yaml': huge } });
    await expect(read(undefined, 'portal', small)).rejects.toThrow(
      /pnpm-workspace\.yaml' is \d+ bytes; files of up to 1048576/,
    );
    await small.close();
  });

  it('keeps a plugin as it was while one of its packages cannot be read', async () => {
    const x = (
      common: string,
      main = manifest('@acme/plugin-x', 'frontend-plugin'),
    ) =>
      repository({
        x: { 'package.json': main },
        shared: { 'package.json': common },
        y: { 'package.json': manifest('@acme/plugin-y', 'frontend-plugin') },
      });
    const common = manifest('@acme/plugin-x-common', 'common-library');
    x(common);
    const first = await read();
    expect(Object.keys(first.texts)).toEqual([
      'plugins/x/package.json',
      'plugins/y/package.json',
    ]);

    x('{');
    const second = await read(first.etag);
    expect(Object.keys(second.texts)).toEqual(['plugins/y/package.json']);
    expect(second.reasons).toEqual({
      'plugins/x/package.json': expect.stringContaining(
        'plugins/shared/package.json is not valid JSON',
      ),
    });

    x(common, '{');
    const third = await read(second.etag);
    expect(Object.keys(third.texts)).toEqual(['plugins/y/package.json']);
    expect(Object.keys(third.reasons)).toEqual(['plugins/x/package.json']);

    x(common);
    expect(await read(third.etag)).toEqual(first);
  });

  it('keeps the plugins of a folder that is gone, and says what to do', async () => {
    repository({
      x: { 'package.json': manifest('@acme/plugin-x', 'frontend-plugin') },
    });
    const { etag } = await read();
    directory.setContent({
      portal: {
        'package.json': json({ name: 'root', workspaces: ['plugins/*'] }),
      },
    });
    const { texts, reasons } = await read(etag);
    expect(texts).toEqual({});
    expect(reasons).toEqual({
      'plugins/package.json': expect.stringContaining(
        "'plugins' is among the workspaces of the repository, but not there",
      ),
      'plugins/x/package.json': "is below 'plugins', which is not there",
    });
  });

  it('keeps the plugins of a folder that cannot be looked into', async () => {
    repository({
      x: { 'package.json': manifest('@acme/plugin-x', 'frontend-plugin') },
    });
    const { etag } = await read();
    directory.setContent({
      portal: {
        'package.json': json({ name: 'root', workspaces: ['plugins/*'] }),
        plugins: 'a file',
      },
    });
    expect((await read(etag)).reasons).toEqual({
      'plugins/package.json': expect.stringContaining('no folder'),
      'plugins/x/package.json': "is below 'plugins', which cannot be read",
    });
  });

  it('drops a package that was removed', async () => {
    const x = { 'package.json': manifest('@acme/plugin-x', 'frontend-plugin') };
    const backend = {
      'package.json': manifest('@acme/plugin-x-backend', 'backend-plugin'),
    };
    repository({ x, backend });
    const { etag } = await read();
    repository({ x });
    const { entities, reasons } = await read(etag);
    expect(entities).toHaveLength(2);
    expect(reasons).toEqual({});
  });

  it.each([
    ['there is no repository', {}, 'portal', 'Cannot read'],
    [
      'its workspaces cannot be parsed',
      { portal: { 'pnpm-workspace.yaml': 'a: 1\npackages: [\n' } },
      'portal',
      'correct it: pnpm-workspace.yaml:3: not valid YAML',
    ],
    [
      'the root cannot be parsed',
      { portal: { 'package.json': '{' } },
      'portal',
      'is not valid JSON; correct it',
    ],
  ])('fails as a whole when %s', async (_what, content, root, message) => {
    directory.setContent(content);
    await expect(read(undefined, root)).rejects.toThrow(message);
  });

  it('stops when the run has taken too long', async () => {
    repository({
      x: { 'package.json': manifest('@acme/plugin-x', 'frontend-plugin') },
    });
    const source = new WorkspaceSource({
      id: 'ours',
      root: directory.resolve('portal'),
      format: readEntityDocuments,
      yaml,
    });
    await expect(
      source.read({ signal: AbortSignal.abort(new Error('Too long')) }),
    ).rejects.toThrow('Too long');
  });
});
