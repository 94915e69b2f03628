import { validateEntity } from './validateEntity';

const entity = (kind: string, spec: object, metadata: object = {}) => ({
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind,
  metadata: { name: 'x', ...metadata },
  spec,
});
const plugin = (spec: object, metadata?: object) =>
  entity('Plugin', spec, metadata);
const aPackage = (spec: object) =>
  entity('Package', { packageName: 'x', ...spec });

describe('validateEntity', () => {
  it('accepts what is right, with fields that it does not know', async () => {
    const document = plugin({
      author: { name: 'Acme', url: 'https://acme.test' },
      authors: ['Acme', { name: 'Other' }],
      support: 'community',
      owner: 'user:default/guest',
      packages: ['@acme/x', 'x', 'package:acme/x'],
      internal: true,
      staleSince: '2024-02-03',
      setup: { frontend: { routes: [] } },
      somethingNew: { kept: [1] },
    });
    expect(await validateEntity(document)).toEqual({ entity: document });
  });

  it.each([
    [
      'spec.author',
      'must be a text or an object, but is 7',
      plugin({ author: 7 }),
    ],
    [
      'spec.author.name',
      'is missing',
      plugin({ author: { url: 'https://a.test' } }),
    ],
    [
      'spec.authors.1',
      'must be a text or an object',
      plugin({ authors: ['a', []] }),
    ],
    ['spec.support', 'must not be empty', plugin({ support: '' })],
    ['spec.packages', 'must be a list, but is "x"', plugin({ packages: 'x' })],
    [
      'spec.packages.1',
      'must be a text, but is 7',
      plugin({ packages: ['x', 7] }),
    ],
    [
      'spec.maintenance',
      'must be active, inactive or archived, but is "gone"',
      plugin({ maintenance: 'gone' }),
    ],
    [
      'spec.internal',
      'must be true or false, but is "yes"',
      plugin({ internal: 'yes' }),
    ],
    ['spec.packageName', 'is missing', entity('Package', {})],
    [
      'spec.packageName',
      'must be an npm package name',
      aPackage({ packageName: 'a b' }),
    ],
    ['spec', 'is missing', { ...plugin({}), spec: undefined }],
    ['metadata', 'is missing', { ...plugin({}), metadata: undefined }],
    ['metadata.name', 'is missing', plugin({}, { name: undefined })],
    ['metadata.name', 'must be a text, but is 7', plugin({}, { name: 7 })],
    [
      'metadata.name',
      '63 characters at most',
      plugin({}, { name: 'x'.repeat(64) }),
    ],
    ['metadata.name', 'must be a-z, A-Z and 0-9', plugin({}, { name: 'a b' })],
    [
      'metadata.namespace',
      'must be a-z and 0-9',
      plugin({}, { namespace: 'A b' }),
    ],
    [
      'metadata.title',
      'has more than 200 characters',
      plugin({}, { title: 'x'.repeat(201) }),
    ],
    ['metadata.tags.1', 'must be a-z, 0-9', plugin({}, { tags: ['a', 'A b'] })],
    [
      'metadata.links.0.url',
      'must be a URL',
      plugin({}, { links: [{ url: 'nowhere' }] }),
    ],
    [
      'metadata.annotations.a b/c',
      'must be a name of',
      plugin({}, { annotations: { 'a b/c': 'd' } }),
    ],
    [
      'metadata.annotations.a',
      'must be a text',
      plugin({}, { annotations: { a: true } }),
    ],
    [
      'metadata.labels.a',
      'must be empty or',
      plugin({}, { labels: { a: 'b c' } }),
    ],
    [
      'relations',
      'is not a field of an entity',
      { ...plugin({}), relations: [] },
    ],
    ['kind', 'must be Plugin or Package', entity('Plugn', {})],
    [
      'apiVersion',
      'must be marketplace.backstage.io/v1alpha1',
      { ...plugin({}), apiVersion: 'v9' },
    ],
    ['', 'is not an entity', 'a text'],
    ['', 'is not an entity', [plugin({})]],
    [
      'spec.notes',
      'is a placeholder',
      plugin({ notes: { $text: 'https://x.test' } }),
    ],
    // Merging leaves out what is empty, and would leave the placeholder alone
    [
      'spec',
      'is a placeholder',
      entity('PluginCollection', {
        $yaml: 'https://x.test/secret.yaml',
        filter: {},
        plugins: [],
      }),
    ],
    [
      'metadata',
      'is a placeholder',
      plugin({}, { $text: 'https://x.test', tags: [] }),
    ],
  ])('says what is wrong with %s: %s', async (field, message, document) => {
    const result = await validateEntity(document);
    expect(result).toEqual({
      problem: {
        path: expect.anything(),
        message: expect.stringContaining(message),
      },
    });
    expect('problem' in result && result.problem.path.join('.')).toBe(field);
  });

  it.each([
    ['spec.owner', plugin({ owner: '/' })],
    ['spec.owner', aPackage({ owner: 'group:' })],
    ['spec.packages.1', plugin({ packages: ['x', '@/'] })],
    ['spec.packages.0', plugin({ packages: [':x'] })],
    ['spec.partOf.0', aPackage({ partOf: ['plugin:'] })],
    ['spec.plugins.1', entity('PluginCollection', { plugins: ['a', 'a/'] })],
    ['spec.partOf.0', aPackage({ partOf: ['x'.repeat(256)] })],
  ])(
    'refuses a reference that makes no relation: %s',
    async (field, document) => {
      const result = await validateEntity(document);
      expect('problem' in result && result.problem.path.join('.')).toBe(field);
      expect('problem' in result && result.problem.message).toMatch(
        /^must be a reference (such as|of at most)/,
      );
    },
  );

  it.each(['packages', 'categories', 'highlights', 'capabilities', 'authors'])(
    'takes 500 %s and no more',
    async field => {
      const items = Array(500).fill('x');
      expect(await validateEntity(plugin({ [field]: items }))).toHaveProperty(
        'entity',
      );
      expect(
        await validateEntity(plugin({ [field]: [...items, 'x'] })),
      ).toEqual({
        problem: {
          path: ['spec', field],
          message: 'has more than 500 items; shorten it',
        },
      });
    },
  );
});
