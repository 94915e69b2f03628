import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { plainYamlParser } from '../../__testUtils__/plainYamlParser';
import { ParserFailure } from '../../yaml/ParserFailure';
import { LocalFiles, LocalFilesOptions } from './LocalFiles';
import { SourceFile, SourceReading, UnreadableFile } from './MarketplaceSource';

const { signal } = new AbortController();

const location = (...targets: string[]) =>
  `apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: all}\nspec: {targets: ${JSON.stringify(
    targets,
  )}}\n`;

async function filesOf(reading: SourceReading) {
  if (reading.unchanged) {
    throw new Error('Expected files');
  }
  const files: Array<SourceFile | UnreadableFile> = [];
  for await (const file of reading.files) {
    files.push(file);
  }
  return files;
}

/** Contents and reasons by path. */
function byPath(files: Array<SourceFile | UnreadableFile>) {
  return Object.fromEntries(
    files.map(file => [
      file.path,
      'reason' in file ? { reason: file.reason } : file.content.toString(),
    ]),
  );
}

describe('LocalFiles', () => {
  const directory = createMockDirectory();
  const sourceAt = (
    target: string,
    type: LocalFilesOptions['type'] = 'entities',
  ) =>
    new LocalFiles({
      id: 'acme',
      type,
      target,
      format: async () => ({ found: [], problems: [] }),
      yaml: plainYamlParser,
    });
  const readAll = async (
    target = directory.path,
    type?: LocalFilesOptions['type'],
  ) => byPath(await filesOf(await sourceAt(target, type).read({ signal })));

  beforeEach(() => directory.clear());

  it('reads folders in folders, in the order of paths, and passes over what is no entry', async () => {
    directory.setContent({
      'b.json': '{}',
      'a.yaml': 'a: 1',
      'README.md': '# not an entry',
      README: 'neither',
      deep: { 'c.yml': 'c: 1', '.hidden.yaml': 'h: 1', entry: 'e: 1' },
      '.git': { 'd.yaml': 'd: 1' },
      node_modules: { x: { 'e.yaml': 'e: 1' } },
    });
    const files = await readAll();
    expect(Object.keys(files)).toEqual(['a.yaml', 'b.json', 'deep/c.yml']);
    expect(files['deep/c.yml']).toBe('c: 1');
  });

  it('takes files without extension for entries of a directory', async () => {
    directory.setContent({
      'digital.ai': 'title: Digital.ai',
      bazaar: 'title: Bazaar',
      'x.yaml': 'title: X',
      LICENSE: 'no',
      CODEOWNERS: '* @acme',
      'logo.svg': '<svg/>',
      'notes.md': 'no',
      'build.sh': 'no',
    });
    expect(
      Object.keys(await readAll(directory.path, 'directory')).sort(),
    ).toEqual(['bazaar', 'digital.ai', 'x.yaml']);
  });

  it('reads a single file, whatever else is in its folder', async () => {
    directory.setContent({ 'a.yaml': 'a: 1', 'b.yaml': 'b: 1' });
    expect(await readAll(directory.resolve('b.yaml'))).toEqual({
      'b.yaml': 'b: 1',
    });
  });

  it('reads what a glob matches, relative to its fixed part', async () => {
    directory.setContent({
      'catalog/x/marketplace/a.yaml': 'a: 1',
      'catalog/y/z/marketplace/b.yaml': 'b: 1',
      'catalog/x/other/c.yaml': 'c: 1',
      'elsewhere/marketplace/d.yaml': 'd: 1',
    });
    expect(
      Object.keys(
        await readAll(directory.resolve('catalog/**/marketplace/*.yaml')),
      ),
    ).toEqual(['x/marketplace/a.yaml', 'y/z/marketplace/b.yaml']);
  });

  it('takes a folder that is named like a glob for the folder', async () => {
    directory.setContent({ '[team] {a,b}/a.yaml': 'a: 1' });
    expect(await readAll(directory.resolve('[team] {a,b}'))).toEqual({
      'a.yaml': 'a: 1',
    });
  });

  it('reads a thousand files with one that is not UTF-8 in the middle, and loses that one alone', async () => {
    directory.setContent(
      Object.fromEntries(
        Array.from({ length: 1000 }, (_, index) => [
          `p${String(index).padStart(4, '0')}.yaml`,
          index === 500 ? Buffer.from([0x61, 0xff, 0xfe]) : `n: ${index}`,
        ]),
      ),
    );
    const files = await filesOf(
      await sourceAt(directory.path).read({ signal }),
    );
    expect(files).toHaveLength(1000);
    expect(files.map(({ path }) => path)).toEqual(
      [...files.map(({ path }) => path)].sort(),
    );
    expect(files.filter(file => 'reason' in file)).toEqual([
      { path: 'p0500.yaml', reason: expect.stringContaining('UTF-8') },
    ]);
  });

  it('passes malformed text, byte order marks and line ends on as they are', async () => {
    const content = '\uFEFFa: 1\r\nb: [\r\n';
    directory.setContent({ 'a.yaml': content });
    expect(await readAll()).toEqual({ 'a.yaml': content });
  });

  it('does not read a file of 200 MB, and says so', async () => {
    directory.setContent({ 'a.yaml': 'a: 1', 'big.yaml': '' });
    await truncate(directory.resolve('big.yaml'), 200 * 1024 * 1024);
    expect(await readAll()).toEqual({
      'a.yaml': 'a: 1',
      'big.yaml': { reason: expect.stringContaining('209715200 bytes') },
    });
  });

  it('loses one file to what cannot be read as one', async () => {
    directory.setContent({ 'a.yaml': 'a: 1' });
    execFileSync('mkfifo', [directory.resolve('pipe.yaml')]);
    await symlink('round.yaml', directory.resolve('round.yaml'));
    expect(await readAll()).toEqual({
      'a.yaml': 'a: 1',
      'pipe.yaml': { reason: 'is not a regular file' },
      'round.yaml': { reason: expect.stringContaining('circle') },
    });
  });

  it('tells of a file that vanishes while the source is read, so that what it had stays', async () => {
    directory.setContent(
      Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [`${index + 10}.yaml`, 'x']),
      ),
    );
    const reading = await sourceAt(directory.path).read({ signal });
    await rm(directory.resolve('39.yaml'));
    const files = byPath(await filesOf(reading));
    expect(Object.keys(files)).toHaveLength(30);
    expect(files['39.yaml']).toEqual({ reason: 'is not there' });
  });

  it('follows links to files of its own, as a ConfigMap has them, and tells of others', async () => {
    directory.setContent({
      'mounted/..2026/a.yaml': 'a: 1',
      'secret.yaml': 'secret',
    });
    await symlink('..2026', directory.resolve('mounted/..data'));
    await symlink('..data/a.yaml', directory.resolve('mounted/a.yaml'));
    await symlink('../secret.yaml', directory.resolve('mounted/b.yaml'));
    await symlink('nowhere.yaml', directory.resolve('mounted/c.yaml'));
    expect(await readAll(directory.resolve('mounted'))).toEqual({
      'a.yaml': 'a: 1',
      'b.yaml': { reason: expect.stringContaining('leads out') },
      'c.yaml': { reason: 'is a link to what is not there' },
    });
  });

  it('does not follow a loop of folders', async () => {
    directory.setContent({ 'deep/a.yaml': 'a: 1' });
    await symlink(directory.path, directory.resolve('deep/loop'));
    await symlink(directory.path, directory.resolve('deep/loop.yaml'));
    expect(await readAll()).toEqual({
      'deep/a.yaml': 'a: 1',
      'deep/loop.yaml': { reason: expect.stringContaining('folder') },
    });
  });

  it('tells of folders that are too deep', async () => {
    const deep = Array.from({ length: 11 }, () => 'd').join('/');
    directory.setContent({ 'a.yaml': 'a: 1', [`${deep}/b.yaml`]: 'b: 1' });
    expect(await readAll()).toEqual({
      'a.yaml': 'a: 1',
      [deep]: { reason: expect.stringContaining('10 folders deep') },
    });
  });

  it('throws for a target that is not there, or has no entry, by the name it is configured by', async () => {
    const source = (target: string) =>
      new LocalFiles({
        id: 'acme',
        type: 'entities',
        target: directory.resolve(target),
        displayTarget: `./${target}`,
        format: async () => ({ found: [], problems: [] }),
        yaml: plainYamlParser,
      });
    await mkdir(directory.resolve('empty'));
    await writeFile(directory.resolve('empty/README.md'), '# none');
    expect(source('empty').target).toBe('./empty');
    await expect(source('empty').read({ signal })).rejects.toThrow(
      /^No entry file is in '\.\/empty', the target of source 'acme'.*\.yaml/,
    );
    await expect(source('nowhere').read({ signal })).rejects.toThrow(
      /'\.\/nowhere'.*'acme'.*is not there/,
    );
    await expect(source('nowhere/*.yaml').read({ signal })).rejects.toThrow(
      /'\.\/nowhere\/\*\.yaml'/,
    );
    await expect(source('empty/*.yaml').read({ signal })).rejects.toThrow(
      /No entry file/,
    );
  });

  it('tells no target of the bundled index', () => {
    expect(sourceAt(directory.path, 'bundled').target).toBeUndefined();
  });

  it('stops when the run is aborted', async () => {
    directory.setContent(
      Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [`${index}.yaml`, 'x']),
      ),
    );
    await expect(
      sourceAt(directory.path).read({ signal: AbortSignal.abort('over') }),
    ).rejects.toBe('over');

    const controller = new AbortController();
    const reading = await sourceAt(directory.path).read({
      signal: controller.signal,
    });
    controller.abort('over');
    await expect(filesOf(reading)).rejects.toBe('over');
  });

  describe('Locations', () => {
    it('are followed to files below the folder, each once', async () => {
      directory.setContent({
        'entries/all.yaml': location('./x/a.yaml', 'x/all.yaml', 'x/a.yaml'),
        'entries/x/all.yaml': location('../all.yaml', 'all.yaml', './b.yaml'),
        'entries/x/a.yaml': 'a: 1',
        'entries/x/b.yaml': 'b: 1',
        'entries/x/not-listed.yaml': 'c: 1',
      });
      expect(await readAll(directory.resolve('entries/all.yaml'))).toEqual({
        'x/a.yaml': 'a: 1',
        'x/b.yaml': 'b: 1',
      });
    });

    it('are told of with the file that names them when they may not be read', async () => {
      directory.setContent({
        'secret.yaml': 'secret',
        'entries/all.yaml': `a: 1\n---\n${location(
          '../secret.yaml',
          'link.yaml',
          'https://user:pass@acme.test/x.yaml',
          'gone.yaml',
          './*.yaml',
          'https://user:pass@acme.test/*.yaml?token=secret',
          directory.resolve('secret.yaml'),
        )}`,
      });
      await symlink('../secret.yaml', directory.resolve('entries/link.yaml'));
      const files = await readAll(directory.resolve('entries/all.yaml'));
      expect(files['all.yaml']).toMatch(/^a: 1/);
      const refused = (text: string) => ({
        reason: expect.stringMatching(
          new RegExp(`${text}.*\\(named by all\\.yaml:\\d\\)$`),
        ),
      });
      expect(files).toEqual({
        'all.yaml': expect.any(String),
        '../secret.yaml': refused('below the folder'),
        'link.yaml': refused('below the folder'),
        'https://acme.test/x.yaml': refused('below the folder'),
        'gone.yaml': refused('is not there'),
        './*.yaml': refused('pattern'),
        'https://acme.test/*.yaml?token=***': refused('pattern'),
        [directory.resolve('secret.yaml')]: refused('below the folder'),
      });
    });

    it('are not followed for ever', async () => {
      directory.setContent(
        Object.fromEntries(
          Array.from({ length: 9 }, (_, index) => [
            `${index}.yaml`,
            `n: ${index}\n---\n${location(`${index + 1}.yaml`)}`,
          ]),
        ),
      );
      const files = await readAll(directory.resolve('0.yaml'));
      expect(Object.keys(files)).toHaveLength(7);
      expect(files['6.yaml']).toEqual({
        reason: expect.stringContaining('5 lists deep'),
      });

      directory.setContent({
        'all.yaml': location(
          ...Array.from({ length: 5_001 }, (_, index) => `${index}.yaml`),
        ),
      });
      await expect(readAll(directory.resolve('all.yaml'))).rejects.toThrow(
        /more than 5000 files/,
      );
    });

    it('end the reading when a list cannot be parsed now', async () => {
      directory.setContent({ 'all.yaml': location('a.yaml'), 'a.yaml': 'a' });
      const parse = async () => {
        throw new ParserFailure('could not be parsed: its parser ended');
      };
      const source = new LocalFiles({
        id: 'acme',
        type: 'entities',
        target: directory.resolve('all.yaml'),
        format: async () => ({ found: [], problems: [] }),
        yaml: { ...plainYamlParser, parse },
      });
      await expect(source.read({ signal }).then(filesOf)).rejects.toThrow(
        /^all\.yaml could not be parsed: .*lists other files/,
      );
    });

    it.each([
      ['is no YAML', `kind: Location\nspec: {targets: [`, /all\.yaml:\d/],
      [
        'has targets that are no list',
        `a: 1\n---\nkind: Location\nspec: {targets: a.yaml}`,
        /all\.yaml:3 spec\.targets/,
      ],
    ])(
      'end the reading when the list %s: what it names would look deleted',
      async (_what, content, message) => {
        directory.setContent({ 'all.yaml': content, 'a.yaml': 'a: 1' });
        await expect(readAll(directory.resolve('all.yaml'))).rejects.toThrow(
          message,
        );
      },
    );

    it('tell of a list that cannot be read, and by which lists each file was found', async () => {
      directory.setContent({
        'all.yaml': location('x/all.yaml', 'y.yaml', 'b.yaml'),
        'x/all.yaml': location('a.yaml'),
        'y.yaml': location('x/a.yaml'),
        'x/a.yaml': 'a: 1',
        'b.yaml': 'b: 1',
      });
      const source = sourceAt(directory.resolve('all.yaml'));
      expect(await filesOf(await source.read({ signal }))).toMatchObject([
        { path: 'b.yaml', listedBy: ['all.yaml'] },
        { path: 'x/a.yaml', listedBy: ['all.yaml', 'x/all.yaml', 'y.yaml'] },
      ]);
      await rm(directory.resolve('x/all.yaml'));
      await rm(directory.resolve('y.yaml'));
      expect(byPath(await filesOf(await source.read({ signal })))).toEqual({
        'b.yaml': 'b: 1',
        'x/all.yaml': {
          reason: expect.stringMatching(/not there.*named by all\.yaml:1/),
        },
        'y.yaml': { reason: expect.stringContaining('not there') },
      });
    });

    it('cost a file with a mistake beside them nothing', async () => {
      directory.setContent({
        'all.yaml': `${location('a.yaml')}---\nb: [\n`,
        'a.yaml': 'a: 1',
      });
      expect(Object.keys(await readAll(directory.resolve('all.yaml')))).toEqual(
        ['all.yaml', 'a.yaml'],
      );
    });
  });
});
