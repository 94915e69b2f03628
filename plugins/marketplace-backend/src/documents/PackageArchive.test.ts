import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { tarArchive } from '../__testUtils__/tarArchive';
import { DocumentError } from './DocumentError';
import { PackageArchive } from './PackageArchive';
import { readPackageFiles } from './readPackageFiles';

jest.setTimeout(60_000);

const name = '@acme/plugin-x';

const manifest = (more: object = {}) =>
  JSON.stringify({ name, version: '1.0.0', ...more });

const read = (packed: Buffer) =>
  readPackageFiles(
    name,
    new PackageArchive(name, packed, AbortSignal.timeout(20_000)),
  );

const readFiles = (files: Parameters<typeof tarArchive>[0]) =>
  read(gzipSync(tarArchive(files)));

/** The sentence that is told. */
async function failure(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    cause => cause,
  );
  if (!(error instanceof DocumentError)) {
    throw new Error(`It should have been refused, but: ${error}`);
  }
  expect(error.message).toContain(name);
  return error.message;
}

describe('the archive of a package', () => {
  it('has a readme, and what package.json tells, whatever its first folder is called', async () => {
    const configSchema = { type: 'object', properties: { x: {} } };
    const repository = { type: 'git', url: 'acme/x', directory: 'plugins/x' };
    expect(
      await readFiles({
        'x-1.0.0/docs/README.md': 'of something else',
        'x-1.0.0/readme.md': '# X\n',
        'x-1.0.0/README.txt': 'plain',
        'x-1.0.0/package.json': manifest({ configSchema, repository }),
      }),
    ).toEqual({
      version: '1.0.0',
      readme: { markdown: '# X\n', truncated: false },
      repository: { url: 'acme/x', directory: 'plugins/x' },
      configSchema: { kind: 'json', schema: configSchema },
    });
  });

  it('may have nothing but a package.json', async () => {
    expect(await readFiles({ 'package/package.json': manifest() })).toEqual({
      version: '1.0.0',
    });
  });

  it('has the file that package.json names as the schema, before it or after it', async () => {
    const types = 'export interface Config { x?: string }';
    for (const files of [
      {
        'package/package.json': manifest({
          configSchema: './dist/config.d.ts',
        }),
        'package/dist/config.d.ts': types,
      },
      {
        'package/dist/config.d.ts': types,
        'package/package.json': manifest({
          configSchema: './dist/config.d.ts',
        }),
      },
    ]) {
      const { configSchema } = await readFiles(files);
      expect(configSchema).toEqual({
        kind: 'types',
        declaration: { path: expect.any(String), text: types },
        imported: [],
      });
    }
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFF# Größe ☕')],
    ['UTF-16', Buffer.from('\uFEFF# Größe ☕', 'utf16le')],
    [
      'UTF-16 the other way',
      Buffer.from('\uFEFF# Größe ☕', 'utf16le').swap16(),
    ],
  ])('has a readme in %s', async (_, content) => {
    const { readme } = await readFiles({
      'package/package.json': manifest(),
      'package/ReadMe.MD': content,
    });
    expect(readme?.markdown).toBe('# Größe ☕');
  });

  it('has a readme in the encoding of Windows, also one that is cut', async () => {
    for (const more of ['', '\nä'.repeat(512 * 1024)]) {
      const { readme } = await readFiles({
        'package/package.json': manifest(),
        'package/README': Buffer.from(`# Größe${more}`, 'latin1'),
      });
      expect(readme?.markdown).toMatch(/^# Größe(\nä)*\n?$/);
    }
  });

  it('has a readme that ends with a whole line where it is too long', async () => {
    const line = `${'ä'.repeat(499)}\n`;
    const { readme } = await readFiles({
      'package/package.json': manifest(),
      'package/README.md': line.repeat(2_000),
    });
    expect(readme?.truncated).toBe(true);
    expect(readme?.markdown.endsWith(line)).toBe(true);
    const bytes = Buffer.byteLength(readme?.markdown ?? '');
    expect(bytes).toBeLessThanOrEqual(512 * 1024);
    expect(bytes).toBeGreaterThan(511 * 1024);
  });

  it.each([
    '../../etc/passwd',
    'package/../../etc/passwd',
    '/etc/passwd',
    'package/..\\..\\x',
  ])('is refused when it has %s', async path => {
    expect(
      await failure(
        readFiles({ 'package/package.json': manifest(), [path]: 'x' }),
      ),
    ).toContain('leads out of it');
  });

  it('is refused when its readme or package.json is a link; other links lead nowhere', async () => {
    const link = { link: '/etc/passwd' };
    expect(
      await failure(
        readFiles({
          'package/package.json': manifest(),
          'package/README.md': link,
        }),
      ),
    ).toContain('a link in place of README.md');
    expect(
      await failure(readFiles({ 'package/package.json': link })),
    ).toContain('a link in place of package.json');
    const files = { 'package/package.json': manifest(), 'package/bin': link };
    expect(await readFiles(files)).toEqual({ version: '1.0.0' });
  });

  it('is refused when it is a bomb', async () => {
    const zeros = gzipSync(
      tarArchive({
        'package/package.json': manifest(),
        'package/zeros': '\0'.repeat(101 * 1024 * 1024),
      }),
      { level: 9 },
    );
    expect(zeros.length).toBeLessThan(1024 * 1024);
    expect(await failure(read(zeros))).toContain('104857600 bytes');

    const many = Array.from({ length: 10_001 }, (_, at) => [
      `package/${at}`,
      '',
    ]);
    expect(await failure(readFiles(Object.fromEntries(many)))).toContain(
      '10000 files',
    );
  });

  it('may have anything after its end, which is not read', async () => {
    const files = tarArchive({ 'package/package.json': manifest() });
    const more = Buffer.alloc(101 * 1024 * 1024);
    expect(await read(gzipSync(Buffer.concat([files, more])))).toEqual({
      version: '1.0.0',
    });
  });

  it.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
    ['brotli', brotliCompressSync],
  ])('is refused when it is packed once more, by %s', async (_, pack) => {
    const packed = pack(tarArchive({ 'package/package.json': manifest() }));
    expect(await failure(read(gzipSync(packed)))).toContain('damaged');
  });

  it.each([
    ['is no archive', Buffer.from('<html>Sign in</html>')],
    ['is empty', Buffer.alloc(0)],
    ['has no tar archive in it', gzipSync(Buffer.alloc(10_000, 'x'))],
    [
      'is cut',
      gzipSync(
        tarArchive({ 'package/package.json': 'x'.repeat(1e5) }),
      ).subarray(0, 100),
    ],
  ])('is refused when it %s', async (_, packed) => {
    expect(await failure(read(packed))).toMatch(/damaged|no package.json/);
  });

  it.each([
    ['nothing', {}, 'no package.json'],
    ['no JSON', { 'package/package.json': '{' }, 'not valid JSON'],
    [
      'a package of another name',
      { 'package/package.json': '{"name":"other"}' },
      'another package',
    ],
    [
      'a package.json that is too large',
      { 'package/package.json': `"${'x'.repeat(1024 * 1024)}"` },
      '1048576 bytes',
    ],
  ])('is refused when it has %s', async (_, files, why) => {
    expect(
      await failure(readFiles({ 'package/LICENSE': 'x', ...files })),
    ).toContain(why);
  });

  it('is given up when the time is over', async () => {
    const packed = gzipSync(tarArchive({ 'package/package.json': manifest() }));
    const archive = new PackageArchive(
      name,
      packed,
      AbortSignal.abort(new Error('over')),
    );
    await expect(readPackageFiles(name, archive)).rejects.toThrow('over');
  });
});
