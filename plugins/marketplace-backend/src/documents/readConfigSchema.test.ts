import { readConfigSchema } from './readConfigSchema';

const read = (configSchema: unknown, files: Record<string, string> = {}) =>
  readConfigSchema(
    { configSchema },
    {
      files: async (paths, maxBytes) =>
        new Map(
          paths
            .filter(path => path in files)
            .map(path => [
              path,
              {
                content: Buffer.from(files[path].slice(0, maxBytes)),
                isCut: files[path].length > maxBytes,
              },
            ]),
        ),
    },
  );

describe('readConfigSchema', () => {
  it('takes a schema from package.json, or from a file that it names', async () => {
    const schema = { type: 'object' };
    expect(await read(undefined)).toBeUndefined();
    expect(await read(schema)).toEqual({ kind: 'json', schema });
    expect(await read('./a.json', { 'a.json': '{"type":"object"}' })).toEqual({
      kind: 'json',
      schema,
    });
    expect(await read('b.d.ts', { 'b.d.ts': 'text' })).toEqual({
      kind: 'types',
      declaration: { path: 'b.d.ts', text: 'text' },
      imported: [],
    });
  });

  it('reads what a declaration imports of its package, and nothing else', async () => {
    const declaration = `/// <reference path="./global.d.ts" />
      import { A } from './src/a';
      import { B } from "./src/b.js";
      import { C } from './src/list';
      import { D } from '../other/d';
      import { E } from './node_modules/@backstage/types/e';
      import { F } from 'f';
      export { G } from './large';
      import { H } from '../...ts';`;
    const source = await read('schema/config.d.ts', {
      'schema/config.d.ts': declaration,
      'schema/global.d.ts': 'global',
      'schema/src/a.ts': "export * from './deep'; import '../../../../../x';",
      'schema/src/deep.d.ts': "import '../config.d.ts';",
      'schema/src/b.d.ts': 'b',
      'schema/src/list/index.ts': 'c',
      'schema/node_modules/@backstage/types/e.ts': 'e',
      'schema/f.ts': 'f',
      'schema/large.ts': 'x'.repeat(262144),
      'other/d.ts': 'd',
      'x.ts': 'x',
      '../x.ts': 'x',
      '../index.ts': 'x',
    });
    expect(source).toMatchObject({
      declaration: { path: 'schema/config.d.ts', text: declaration },
    });
    expect(
      source?.kind === 'types' && source.imported.map(({ path }) => path),
    ).toEqual([
      'schema/global.d.ts',
      'schema/src/a.ts',
      'schema/src/b.d.ts',
      'schema/src/list/index.ts',
      'other/d.ts',
      'schema/src/deep.d.ts',
    ]);
  });

  it('reads a bounded number of files', async () => {
    const names = Array.from({ length: 50 }, (_, at) => `f${at}`);
    const source = await read('c.d.ts', {
      'c.d.ts': names.map(name => `import './${name}';`).join('\n'),
      ...Object.fromEntries(names.map(name => [`${name}.ts`, ''])),
    });
    expect(source?.kind === 'types' && source.imported).toHaveLength(20);
  });

  it.each<[string, unknown, string]>([
    ['no schema', 7, 'neither a schema nor the name of a file'],
    ['a list', [], 'neither a schema nor the name of a file'],
    ['a path out of the package', '../../.env.json', 'not in the package'],
    ['an absolute path', '/etc/x.json', 'not in the package'],
    ['one of another package', 'node_modules/x/c.d.ts', 'not in the package'],
    ['another kind of file', 'config.js', '.json or .d.ts'],
    ['a file that is not there', 'none.json', 'lacks the file'],
    ['a broken file', 'broken.json', 'not valid JSON'],
    ['a file of too many levels', 'deep.json', '100 levels'],
    ['a file that is too large', 'large.json', '262144 bytes'],
    ['too large a schema', { x: 'x'.repeat(262144) }, '262144 bytes'],
  ])('says why %s cannot be used', async (_, configSchema, why) => {
    const source = await read(configSchema, {
      'broken.json': '{',
      'deep.json': `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`,
      'large.json': JSON.stringify({ x: 'x'.repeat(262144) }),
    });
    expect(source).toEqual({
      kind: 'unusable',
      failure: expect.stringContaining(why),
    });
  });
});
