import { readConfigSchema } from './readConfigSchema';

const read = (configSchema: unknown, files: Record<string, string> = {}) =>
  readConfigSchema(
    { configSchema },
    {
      file: async (path, maxBytes) =>
        path in files
          ? {
              content: Buffer.from(files[path].slice(0, maxBytes)),
              isCut: files[path].length > maxBytes,
            }
          : undefined,
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
      text: 'text',
    });
  });

  it.each<[string, unknown, string]>([
    ['no schema', 7, 'neither a schema nor the name of a file'],
    ['a list', [], 'neither a schema nor the name of a file'],
    ['a path out of the package', '../../.env.json', 'not in the package'],
    ['an absolute path', '/etc/x.json', 'not in the package'],
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
