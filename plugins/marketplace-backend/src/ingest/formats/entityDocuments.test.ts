import { readEntityDocuments } from './entityDocuments';

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
    const { found, problems } = await readEntityDocuments(
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
    const { found, problems } = await readEntityDocuments(
      `\uFEFF${plugin('a')}`.replace(/\n/g, '\r\n'),
      'a.yaml',
    );
    expect(problems).toEqual([]);
    expect(found).toHaveLength(1);
  });

  it('refuses a malformed document with its line and keeps its neighbours', async () => {
    const { found, problems } = await readEntityDocuments(
      `${plugin('a')}---\nkind: Plugin\nmetadata: {name: [\n---\n${plugin(
        'b',
      )}`,
      'all.yaml',
    );
    expect(found.map(({ entity }) => entity.metadata.name)).toEqual(['a', 'b']);
    expect(problems).toEqual([
      {
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
    ['circle', 8, plugin('b', '\n  notes: &n\n    deeper: *n'), undefined],
    ['entity name', 11, plugin('not a name'), 'metadata.name'],
  ])(
    'names line and field of a wrong %s',
    async (_what, line, document, field) => {
      const { found, problems } = await readEntityDocuments(
        `${plugin('a')}---\n${document}`,
        'all.yaml',
      );
      expect(found).toHaveLength(1);
      expect(problems).toEqual([
        { file: 'all.yaml', line, field, message: expect.any(String) },
      ]);
    },
  );

  it('refuses what is not an entity', async () => {
    const { problems } = await readEntityDocuments('just a text', 'x.yaml');
    expect(problems).toEqual([
      expect.objectContaining({
        line: 1,
        message: expect.stringContaining('is not an entity'),
      }),
    ]);
  });

  it('does not unfold an alias bomb', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) =>
        `l${i + 1}: &l${i + 1} [${Array(10)
          .fill(i ? `*l${i}` : 'x')
          .join(', ')}]`,
    );
    const { found, problems } = await readEntityDocuments(
      levels.join('\n'),
      'bomb.yaml',
    );
    expect(found).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({ message: expect.stringContaining('alias') }),
    ]);
  });

  it('takes the Extensions format as it is, with what drifted in it', async () => {
    const { found, problems } = await readEntityDocuments(
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
