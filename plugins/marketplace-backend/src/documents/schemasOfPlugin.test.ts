import { mockServices } from '@backstage/backend-test-utils';
import { memoryCache } from './__testUtils__/memoryCache';
import { ConfigSchemas } from './ConfigSchemas';
import { PackageReading } from './PackageReader';
import { schemasOfPlugin } from './schemasOfPlugin';

const withSchema = (description: string): PackageReading => ({
  origin: 'registry',
  files: {
    version: '1.0.0',
    configSchema: {
      kind: 'json',
      schema: { description, properties: { acme: {} } },
    },
  },
});

const ask = (
  packages: Record<string, PackageReading>,
  readsInventories = true,
) =>
  schemasOfPlugin(
    {
      plugin: { packages: Object.keys(packages).map(name => ({ name })) },
      view: {},
      readsInventories,
    },
    {
      config: mockServices.rootConfig({ data: { acme: {} } }),
      reader: { read: async name => packages[name] },
      schemas: new ConfigSchemas(memoryCache().cache),
    },
  );

describe('schemasOfPlugin', () => {
  it('tells of each package what there is, or why there is nothing', async () => {
    const unusable = { kind: 'unusable', failure: 'It is broken' } as const;
    expect(
      await ask({
        none: { origin: 'installed', files: { version: '1.0.0' } },
        broken: { origin: 'registry', files: { configSchema: unusable } },
        unread: { failure: 'Registries are not asked' },
        some: withSchema('x'),
      }),
    ).toEqual({
      packages: [
        { packageName: 'none', origin: 'installed', version: '1.0.0' },
        { packageName: 'broken', origin: 'registry', failure: 'It is broken' },
        { packageName: 'unread', failure: 'Registries are not asked' },
        {
          packageName: 'some',
          origin: 'registry',
          version: '1.0.0',
          schema: { description: 'x', properties: { acme: {} } },
          present: ['acme'],
        },
      ],
    });
  });

  it('tells which keys are set only to those who may read inventories', async () => {
    const { packages } = await ask({ some: withSchema('x') }, false);
    expect(packages[0].schema).toBeDefined();
    expect(packages[0]).not.toHaveProperty('present');
  });

  it('leaves out the schemas that are too much together, and says so', async () => {
    const large = withSchema('x'.repeat(900 * 1024));
    const { packages } = await ask({ a: large, b: large, c: large });
    expect(packages.map(({ schema }) => schema !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
    expect(packages[2].failure).toContain("that of 'c' is left out");
    expect(packages[2]).not.toHaveProperty('present');
  });

  it('tells of fifty packages at most', async () => {
    const many = Array.from({ length: 60 }, (_, at) => [
      `p${at}`,
      withSchema('x'),
    ]);
    const { packages } = await ask(Object.fromEntries(many));
    expect(packages).toHaveLength(50);
  });
});
