import { readEntityDocuments } from './entityDocuments';
import { WorkerYamlParser } from '../../yaml/WorkerYamlParser';

const yaml = new WorkerYamlParser();
afterAll(() => yaml.close());

const read = (text: string, file = 'all.yaml') =>
  readEntityDocuments(text, file, yaml);

const plugin = (
  name: string,
  extra = '',
) => `apiVersion: marketplace.backstage.io/v1alpha1
kind: Plugin
metadata:
  name: ${name}
spec:
  categories: [CI/CD]${extra}
`;

describe('readEntityDocuments', () => {
  it('reads many documents of a file, and JSON', async () => {
    const { found, problems } = await read(
      `# only a comment\n---\n# another\n---\n${plugin('a')}---\n${plugin(
        'b',
      )}---\n{"apiVersion": "extensions.backstage.io/v1alpha1", "kind": "Package", "metadata": {"name": "c"}, "spec": {"packageName": "@acme/c"}}\n---\n`,
      'all.yaml',
    );
    expect(problems).toEqual([]);
    expect(found.map(({ entity }) => entity.metadata.name)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('survives a byte order mark and CRLF', async () => {
    const { found, problems } = await read(
      `\uFEFF${plugin('a')}`.replace(/\n/g, '\r\n'),
      'a.yaml',
    );
    expect(problems).toEqual([]);
    expect(found).toHaveLength(1);
  });

  it('refuses a malformed document with its line and keeps its neighbours', async () => {
    const { found, problems } = await read(
      `${plugin('a')}---\nkind: Plugin\nmetadata: {name: [\n---\n${plugin(
        'b',
      )}`,
      'all.yaml',
    );
    expect(found.map(({ entity }) => entity.metadata.name)).toEqual(['a', 'b']);
    expect(problems).toEqual([
      {
        severity: 'error',
        file: 'all.yaml',
        line: expect.any(Number),
        message: expect.stringContaining('not valid YAML'),
      },
    ]);
    expect(problems[0].line).toBeGreaterThanOrEqual(8);
    expect(problems[0].line).toBeLessThanOrEqual(10);
  });

  it.each([
    ['kind', 9, plugin('b').replace('Plugin', 'Plugn'), 'kind'],
    ['apiVersion', 8, plugin('b').replace('v1alpha1', 'v9'), 'apiVersion'],
    ['type of a field', 14, plugin('b', '\n  packages: none'), 'spec.packages'],
    [
      'value in a list',
      15,
      plugin('b', '\n  packages:\n    - 7'),
      'spec.packages.0',
    ],
    ['case of the kind', 9, plugin('b').replace('Plugin', 'plugin'), 'kind'],
    [
      'placeholder, which would have the backend fetch it,',
      15,
      plugin('b', '\n  notes:\n    $text: https://x.test/secret'),
      'spec.notes',
    ],
    ['circle', 15, plugin('b', '\n  notes: &n\n    deeper: *n'), 'spec.notes'],
    ['entity name', 11, plugin('日本'), 'metadata.name'],
    [
      'namespace',
      12,
      plugin('b\n  namespace: No Namespace'),
      'metadata.namespace',
    ],
    ['reference', 14, plugin('b', '\n  owner: /'), 'spec.owner'],
  ])(
    'names line and field of a wrong %s',
    async (_what, line, document, field) => {
      const { found, problems } = await read(
        `${plugin('a')}---\n${document}`,
        'all.yaml',
      );
      expect(found).toHaveLength(1);
      expect(problems).toEqual([
        {
          severity: 'error',
          file: 'all.yaml',
          line,
          field,
          message: expect.any(String),
        },
      ]);
    },
  );

  it('refuses what is not an entity', async () => {
    const { problems } = await read('just a text', 'x.yaml');
    expect(problems).toEqual([
      expect.objectContaining({
        line: 1,
        message: expect.stringContaining('is not an entity'),
      }),
    ]);
  });

  it('makes names of texts that are none, and of references to them', async () => {
    const { found, problems } = await read(`${plugin(
      'Acme Deploys',
      `
  packages: [Acme deploys UI, '@acme/b', package:acme/Ok_1, 'package:acme/Not ok']`,
    )}---
apiVersion: extensions.backstage.io/v1alpha1
kind: Package
metadata: { name: 'Acme: Deploys UI!', title: UI }
spec: { packageName: '@acme/a', partOf: [Acme Deploys, plugin:x/y, 'Acme: Deploys UI!'] }
---
apiVersion: extensions.backstage.io/v1alpha1
kind: PluginCollection
metadata: { name: 2024 }
spec: { plugins: [Acme Deploys, acme-deploys] }
`);
    const [deploys, ui, collection] = found;
    expect(deploys).toMatchObject({
      namedBy: 'Acme Deploys',
      entity: {
        metadata: { name: 'acme-deploys', title: 'Acme Deploys' },
        spec: {
          packages: [
            'acme-deploys-ui',
            '@acme/b',
            'package:acme/Ok_1',
            'package:acme/not-ok',
          ],
        },
      },
    });
    expect(ui).toMatchObject({
      namedBy: 'Acme: Deploys UI!',
      entity: {
        metadata: { name: 'acme-deploys-ui', title: 'UI' },
        spec: { partOf: ['acme-deploys', 'plugin:x/y', 'acme-deploys-ui'] },
      },
    });
    expect(collection.namedBy).toBeUndefined();
    expect(collection.entity).toMatchObject({
      metadata: { name: '2024' },
      spec: { plugins: ['acme-deploys', 'acme-deploys'] },
    });
    expect(problems).toEqual([
      {
        severity: 'warning',
        file: 'all.yaml',
        line: 4,
        field: 'metadata.name',
        message: expect.stringContaining("'acme-deploys' is used"),
      },
      expect.objectContaining({ severity: 'warning', line: 11 }),
    ]);
  });

  it('keeps an empty reference, which is refused', async () => {
    const { problems } = await read(
      plugin('b', "\n  packages: [a, 'package:', '@/']"),
    );
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'error',
        field: 'spec.packages.1',
        message: expect.stringContaining('must be a reference'),
      }),
    ]);
  });

  it('makes tags of texts that are none, and warns', async () => {
    const { found, problems } = await read(
      plugin(
        'b\n  tags:\n    - ok:1\n    - C++\n    - Azure  Storage\n    - 日本\n    - c++\n    - 7',
      ),
    );
    expect(found[0].entity.metadata.tags).toEqual([
      'ok:1',
      'c++',
      'azure-storage',
      '7',
    ]);
    expect(
      problems.map(({ severity, line, field }) => [severity, line, field]),
    ).toEqual([
      ['warning', 7, 'metadata.tags.1'],
      ['warning', 8, 'metadata.tags.2'],
      ['warning', 9, 'metadata.tags.3'],
      ['warning', 11, 'metadata.tags.5'],
    ]);
  });

  it('passes over locations and fields without a value', async () => {
    const { found, problems } = await read(
      `apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: all}\nspec: {targets: [./a.yaml]}\n---\n${plugin(
        'b\n  tags:\n  title:',
        '\n  author:\n  somethingNew: {empty: }',
      )}`,
    );
    expect(problems).toEqual([]);
    expect(found.map(({ entity }) => entity)).toEqual([
      {
        apiVersion: 'marketplace.backstage.io/v1alpha1',
        kind: 'Plugin',
        metadata: { name: 'b' },
        spec: { categories: ['CI/CD'], somethingNew: { empty: null } },
      },
    ]);
  });

  it('takes the Extensions format as it is, with what drifted in it', async () => {
    const { found, problems } = await read(
      `apiVersion: extensions.backstage.io/v1alpha1
kind: Plugin
metadata: { name: a, namespace: rhdh, description: TODO }
spec:
  authors: [Red Hat, { name: Acme, url: https://acme.test }]
  support: { provider: Red Hat, level: community }
  publisher: Red Hat
  somethingNew: { kept: true }
---
apiVersion: extensions.backstage.io/v1alpha1
kind: Package
metadata: { name: p, namespace: rhdh }
spec:
  packageName: '@acme/p'
  backstage: { role: backend-plugin, supportedVersions: 1.52.0 }
  support: generally-available
---
apiVersion: extensions.backstage.io/v1alpha1
kind: PluginCollection
metadata: { name: c, namespace: rhdh }
spec: { type: currated-list, plugins: [a] }
`,
      'all.yaml',
    );
    expect(problems).toEqual([]);
    expect(found.map(({ entity }) => entity.kind)).toEqual([
      'Plugin',
      'Package',
      'PluginCollection',
    ]);
    expect(found[0].entity.spec?.somethingNew).toEqual({ kept: true });
  });
});
