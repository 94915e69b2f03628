import { readDirectoryEntry } from './directoryEntry';
import { WorkerYamlParser } from '../../yaml/WorkerYamlParser';

const yaml = new WorkerYamlParser();
afterAll(() => yaml.close());

const read = (text: string, file = 'x.yaml') =>
  readDirectoryEntry(text, file, yaml);

describe('readDirectoryEntry', () => {
  it('places every field of an entry', async () => {
    const { found, problems } = await read(
      `---
title: Acme Deploys
author: Acme
authorUrl: https://acme.test
category: Deployment # what it is for
description: Shows deployments.
documentation: https://acme.test/docs
iconUrl: /img/acme.svg
npmPackageName: '@acme/backstage-plugin-deploys'
tags: [CD, Continuous Delivery, C++]
addedDate: '2024-02-03'
status: inactive
order: 7
`,
      'acme-deploys.yaml',
    );
    expect(problems).toEqual([]);
    expect(found.map(({ entity }) => entity)).toEqual([
      {
        apiVersion: 'marketplace.backstage.io/v1alpha1',
        kind: 'Plugin',
        metadata: {
          name: 'acme-deploys',
          title: 'Acme Deploys',
          description: 'Shows deployments.',
          tags: ['cd', 'continuous-delivery', 'c++'],
          links: [{ url: 'https://acme.test/docs', title: 'Documentation' }],
          annotations: {
            'marketplace.backstage.io/original-category': 'Deployment',
          },
        },
        spec: {
          author: { name: 'Acme', url: 'https://acme.test' },
          categories: ['CI/CD'],
          icon: 'https://backstage.io/img/acme.svg',
          packages: ['@acme/backstage-plugin-deploys'],
          history: { added: '2024-02-03' },
          maintenance: 'inactive',
          order: 7,
        },
      },
      {
        apiVersion: 'marketplace.backstage.io/v1alpha1',
        kind: 'Package',
        metadata: {
          name: 'acme-backstage-plugin-deploys',
          title: '@acme/backstage-plugin-deploys',
        },
        spec: {
          packageName: '@acme/backstage-plugin-deploys',
          role: 'frontend-plugin',
          partOf: ['acme-deploys'],
        },
      },
    ]);
  });

  it.each([
    ['https://packages.test/package/@acme/plugin-x', '@acme/plugin-x'],
    ['https://packages.test/package/plugin-x?tab=readme', 'plugin-x'],
    ['https://packages.test/package/@acme/plugin-x/v/1.0.0', '@acme/plugin-x'],
    ['https://packages.test/package/@acme/plugin-x/#readme', '@acme/plugin-x'],
    ['https://packages.test/package/%40acme%2Fplugin-x', '@acme/plugin-x'],
    ['https://packages.test/package/plugin-x/v/1.0.0/', 'plugin-x'],
    ['http://packages.test/npm/package/plugin-x/', 'plugin-x'],
    ["'@acme/plugin-x@1.0.0'", '@acme/plugin-x'],
    ['plugin-x@latest', 'plugin-x'],
  ])(
    'takes the package name out of the address %s',
    async (npmPackageName, name) => {
      const { found } = await read(
        `title: X\nnpmPackageName: ${npmPackageName}\n`,
        'x.yml',
      );
      expect(found[0].entity.spec?.packages).toEqual([name]);
    },
  );

  it('names an entry after a file without extension, or with dots', async () => {
    for (const [file, name] of [
      ['bazaar', 'bazaar'],
      ['digital.ai-deploy.yaml', 'digital-ai-deploy'],
      ['folder/x.yml', 'x'],
    ]) {
      const { found } = await read(`title: X\nnpmPackageName: x\n`, file);
      expect(found[0].entity.metadata.name).toBe(name);
    }
  });

  it('does without everything but title and package', async () => {
    const { found, problems } = await read(
      `title: X\nnpmPackageName: x\ntags:\nauthor:\naddedDate:\nstatus:\n`,
      'x.yaml',
    );
    expect(problems).toEqual([]);
    expect(found).toHaveLength(2);
  });

  it.each([
    ['a missing title', 'npmPackageName: x\n', 'title', 1],
    ['a title that is a list', 'npmPackageName: x\ntitle: [x]\n', 'title', 2],
    ['a missing package', 'title: x\nnpmPackageName:\n', 'npmPackageName', 2],
    [
      'no package name',
      "title: X\nnpmPackageName: 'a b'\n",
      'npmPackageName',
      2,
    ],
    [
      'another page',
      'title: X\nnpmPackageName: https://code.test/acme/x\n',
      'npmPackageName',
      2,
    ],
  ])('refuses %s by field and line', async (_what, text, field, line) => {
    const { found, problems } = await read(text);
    expect(found).toEqual([]);
    expect(problems).toEqual([
      {
        severity: 'error',
        file: 'x.yaml',
        line,
        field,
        message: expect.any(String),
      },
    ]);
  });

  it.each([
    ['an empty file', '# nothing\n', 'is empty'],
    ['a list', '- title: x\n', 'is not an entry'],
    ['an entity', 'apiVersion: x\nkind: Plugin\n', 'source of type entities'],
  ])('refuses %s', async (_what, text, message) => {
    expect(await read(text)).toEqual({
      found: [],
      problems: [
        expect.objectContaining({
          severity: 'error',
          message: expect.stringContaining(message),
        }),
      ],
    });
  });

  it('reads the first document of several, and says so', async () => {
    const { found, problems } = await read(
      'title: X\nnpmPackageName: x\n---\ntitle: Y\nnpmPackageName: y\n',
    );
    expect(found).toHaveLength(2);
    expect(problems).toEqual([
      expect.objectContaining({ severity: 'error', line: 4 }),
    ]);
  });

  const withField = (field: string) =>
    read(`title: X\nnpmPackageName: x\n${field}\n`);

  it.each([
    ['status: Active', 'spec.maintenance', 'active'],
    ['author: 42', 'spec.author.name', '42'],
    ['iconUrl: simple-icons:argo', 'spec.icon', 'simple-icons:argo'],
    ['iconUrl: //img.test/x.svg', 'spec.icon', 'https://img.test/x.svg'],
    ['order: "3"', 'spec.order', 3],
    ['tags: [1, Big Data]', 'metadata.tags', ['1', 'big-data']],
    ["addedDate: '2024-02-03'", 'spec.history.added', '2024-02-03'],
    ['addedDate: 2024-02-03', 'spec.history.added', '2024-02-03'],
    ['staleSince: 2024-02-03', 'spec.maintenance', 'inactive'],
    [
      'staleSince: 2024-02-03\nstatus: archived',
      'spec.maintenance',
      'archived',
    ],
  ])('reads %s without a word', async (field, path, value) => {
    const { found, problems } = await withField(field);
    expect(problems).toEqual([]);
    expect(found[0].entity).toHaveProperty(path, value);
  });

  it.each([
    ['addedDate: 2024-02-03T10:00:00Z', 'spec.history.added', '2024-02-03'],
    ['addedDate: 2023-24-10', 'spec.history.added', '2023-10-24'],
    ['addedDate: 2024/2/3', 'spec.history.added', '2024-02-03'],
    ['addedDate: 3rd February 2024', 'spec.history.added', '2024-02-03'],
    ['tags: big data, ci', 'metadata.tags', ['big-data', 'ci']],
    ['colour: red', 'spec.colour', 'red'],
    ['owner: team-a', 'spec.owner', 'team-a'],
  ])('reads %s with a warning', async (field, path, value) => {
    const { found, problems } = await withField(field);
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'warning',
        line: 3,
        field: field.replace(/:.*/, ''),
      }),
    ]);
    expect(found[0].entity).toHaveProperty(path, value);
  });

  it.each([
    'status: gone',
    'addedDate: 03/02/2024',
    'addedDate: 2024-02-31',
    'addedDate: last year',
    'addedDate: 2024',
    'addedDate: 2024-13-32',
    'addedDate: Blursday 3 2024',
    'staleSince: [2024]',
    'author: [Acme]',
    'authorUrl: https://acme.test',
    'description: {text: x}',
    'documentation: see the README',
    'iconUrl: img/x.svg',
    'category: [A, B]',
    'tags: {ci: true}',
    'order: first',
    'capabilities: 7',
    'snapshot: fresh',
    'setup: [x]',
    'setup: {packages: x}',
    'setup: {packages: [{name: a b}]}',
    'setup: {packages: [{name: x, role: queen}]}',
  ])('loses only the field of %s', async field => {
    const { found, problems } = await withField(field);
    const bare = await withField('');
    expect(found).toEqual(bare.found);
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'warning',
        line: 3,
        field: expect.stringContaining(field.replace(/:.*/, '')),
        message: expect.any(String),
      }),
    ]);
  });

  it('leaves out what the catalog would refuse in unknown fields', async () => {
    const { found, problems } = await withField(
      'notes:\n  $text: https://x.test\nowner: /\npublisher: [x]',
    );
    expect(found).toEqual((await withField('')).found);
    expect(
      problems
        .filter(({ message }) => /left out/.test(message))
        .map(({ severity, line, field }) => [severity, line, field])
        .sort(),
    ).toEqual(
      [
        ['warning', 6, 'publisher'],
        ['warning', 4, 'notes'],
        ['warning', 5, 'owner'],
      ].sort(),
    );
  });

  it('cuts a title and a description that are too long', async () => {
    const { found, problems } = await read(
      `title: ${'x'.repeat(300)}\nnpmPackageName: x\ndescription: ${'y '.repeat(
        3000,
      )}`,
    );
    const { title, description } = found[0].entity.metadata;
    expect(title).toHaveLength(200);
    expect(description?.length).toBeGreaterThan(4900);
    expect(problems.map(({ severity, field }) => [severity, field])).toEqual([
      ['warning', 'title'],
      ['warning', 'description'],
    ]);
  });

  it('reads the coming version of the format', async () => {
    const { found, problems } = await read(`title: X
npmPackageName: '@acme/plugin-x'
staleSince: '2026-01-02'
capabilities: [entity-card, standalone-page]
setup:
  packages:
    - name: '@acme/plugin-x-backend'
      role: backend
    - name: '@acme/plugin-x'
      role: frontend-plugin
    - { name: '@acme/plugin-x-backend' }
    - '@acme/plugin-x-common'
  frontend: { routes: [{ path: /x }] }
  integration: [{ title: Card, language: tsx, source: <Card /> }]
  config: { schema: { type: object } }
snapshot:
  npm: { state: fresh, checkedAt: '2026-03-04' }
  backstage: { state: unavailable, reason: private }
`);
    expect(problems).toEqual([]);
    const [plugin, ...packages] = found;
    expect(plugin.entity.spec).toEqual({
      staleSince: '2026-01-02',
      maintenance: 'inactive',
      capabilities: ['entity-card', 'standalone-page'],
      setup: {
        frontend: { routes: [{ path: '/x' }] },
        integration: [{ title: 'Card', language: 'tsx', source: '<Card />' }],
        config: { schema: { type: 'object' } },
      },
      snapshot: {
        npm: { state: 'fresh', checkedAt: '2026-03-04' },
        backstage: { state: 'unavailable', reason: 'private' },
      },
      packages: [
        '@acme/plugin-x',
        '@acme/plugin-x-backend',
        '@acme/plugin-x-common',
      ],
    });
    expect(
      packages.map(({ entity, namedBy }) => [
        namedBy,
        entity.metadata.name,
        entity.spec?.role,
        entity.spec?.partOf,
      ]),
    ).toEqual([
      ['@acme/plugin-x', 'acme-plugin-x', 'frontend-plugin', ['x']],
      [
        '@acme/plugin-x-backend',
        'acme-plugin-x-backend',
        'backend-plugin',
        ['x'],
      ],
      [
        '@acme/plugin-x-common',
        'acme-plugin-x-common',
        'common-library',
        ['x'],
      ],
    ]);
  });

  it('tells what plugins are named after, so that one name is not one plugin', async () => {
    const first = await read(
      'title: X\nnpmPackageName: x\n',
      'a/My Plugin.yml',
    );
    const second = await read('title: X\nnpmPackageName: x\n', 'my-plugin');
    const [one, two] = [first, second].map(({ found }) => found[0]);
    expect([one.entity.metadata.name, one.namedBy]).toEqual([
      'my-plugin',
      'a/My Plugin',
    ]);
    expect([two.entity.metadata.name, two.namedBy]).toEqual([
      'my-plugin',
      'my-plugin',
    ]);
  });
});
