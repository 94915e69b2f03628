import { createMockDirectory } from '@backstage/backend-test-utils';
import { symlink } from 'node:fs/promises';
import { readDirectoryEntry } from '../formats/directoryEntry';
import { readEntityDocuments } from '../formats/entityDocuments';
import { LocalSource } from './LocalSource';

const pluginText = (name: string) =>
  `apiVersion: marketplace.backstage.io/v1alpha1\nkind: Plugin\nmetadata: {name: ${name}}\nspec: {}\n`;

describe('LocalSource', () => {
  const directory = createMockDirectory();
  const sourceAt = (target: string, namespace?: string) =>
    new LocalSource({
      id: 'acme',
      target,
      format: readEntityDocuments,
      namespace,
    });

  it('reads folders in folders, and says where an entity is from without telling paths', async () => {
    directory.setContent({
      'a.yaml': pluginText('a'),
      deep: {
        'b.yml': pluginText('b'),
        'README.md': '# not an entry',
        '.hidden.yaml': pluginText('h'),
      },
    });
    const { entities, problems } = await sourceAt(
      directory.path,
      'acme',
    ).read();
    expect(problems).toEqual([]);
    expect(
      entities.map(({ metadata }) => [metadata.namespace, metadata.name]),
    ).toEqual([
      ['acme', 'a'],
      ['acme', 'b'],
    ]);
    expect(entities[1].metadata.annotations).toEqual({
      'backstage.io/managed-by-location': 'marketplace:acme/deep/b.yml',
      'backstage.io/managed-by-origin-location': 'marketplace:acme/deep/b.yml',
    });
  });

  it('reads a single file', async () => {
    directory.setContent({
      'a.yaml': pluginText('a'),
      'b.yaml': pluginText('b'),
    });
    const { entities } = await sourceAt(directory.resolve('b.yaml')).read();
    expect(entities.map(({ metadata }) => metadata.name)).toEqual(['b']);
  });

  it('keeps the first of two entities of one name and names both files', async () => {
    directory.setContent({
      'a.yaml': pluginText('same'),
      'b.yaml': pluginText('Same'),
    });
    const { entities, problems } = await sourceAt(directory.path).read();
    expect(entities).toHaveLength(1);
    expect(problems).toEqual([
      {
        file: 'b.yaml',
        line: 1,
        field: 'metadata.name',
        message: expect.stringContaining('already in a.yaml'),
      },
    ]);
  });

  it('lets two plugins share a package', async () => {
    const text = (plugin: string) =>
      `apiVersion: marketplace.backstage.io/v1alpha1\nkind: Package\nmetadata: {name: p}\nspec: {packageName: '@acme/p', partOf: [${plugin}]}\n`;
    directory.setContent({ 'a.yaml': text('a'), 'b.yaml': text('b') });
    const { entities, problems } = await sourceAt(directory.path).read();
    expect(problems).toEqual([]);
    expect(entities.map(({ spec }) => spec?.partOf)).toEqual([['a', 'b']]);
  });

  it('refuses an oversized file and reads the others', async () => {
    directory.setContent({
      'a.yaml': pluginText('a'),
      'big.yaml': '#'.repeat(5 * 1024 * 1024 + 1),
    });
    const { entities, problems } = await sourceAt(directory.path).read();
    expect(entities).toHaveLength(1);
    expect(problems).toEqual([
      { file: 'big.yaml', message: expect.stringContaining('5242881 bytes') },
    ]);
  });

  it('does not follow a loop of links', async () => {
    directory.setContent({ 'a.yaml': pluginText('a') });
    await symlink(directory.path, directory.resolve('loop'));
    const { entities } = await sourceAt(directory.path).read();
    expect(entities).toHaveLength(1);
  });

  it('follows links to files of its own, as a ConfigMap has them, and no others', async () => {
    directory.setContent({
      mounted: { '..2026': { 'a.yaml': pluginText('a') } },
      'secret.yaml': pluginText('secret'),
    });
    await symlink('..2026', directory.resolve('mounted/..data'));
    await symlink('..data/a.yaml', directory.resolve('mounted/a.yaml'));
    await symlink('../secret.yaml', directory.resolve('mounted/b.yaml'));
    await symlink('nowhere.yaml', directory.resolve('mounted/c.yaml'));
    const { entities } = await sourceAt(directory.resolve('mounted')).read();
    expect(entities.map(({ metadata }) => metadata.name)).toEqual(['a']);
  });

  it('does not believe an entry that says where it is from', async () => {
    directory.setContent({
      'a.yaml': pluginText('a').replace(
        'name: a',
        'name: a, annotations: {backstage.io/managed-by-location: "url:https://x.test/y", mine: kept}',
      ),
    });
    const { entities } = await sourceAt(directory.path).read();
    expect(entities[0].metadata.annotations).toEqual({
      mine: 'kept',
      'backstage.io/managed-by-location': 'marketplace:acme/a.yaml',
      'backstage.io/managed-by-origin-location': 'marketplace:acme/a.yaml',
    });
  });

  it('throws when a file vanishes while it is read, so that nothing is lost', async () => {
    directory.setContent({
      'a.yaml': pluginText('a'),
      'b.yaml': pluginText('b'),
    });
    const source = new LocalSource({
      id: 'acme',
      target: directory.path,
      format: async (text, file) => {
        directory.setContent({ 'a.yaml': pluginText('a') });
        return readEntityDocuments(text, file);
      },
    });
    await expect(source.read()).rejects.toThrow(/b\.yaml/);
  });

  it('loses one file, not the source, to an entry that refers to itself', async () => {
    directory.setContent({
      'a.yaml': `title: A\nnpmPackageName: a\n`,
      'b.yaml': `&b\ntitle: B\nnpmPackageName: b\nself: *b\n`,
    });
    const source = new LocalSource({
      id: 'official',
      target: directory.path,
      format: readDirectoryEntry,
    });
    const { entities, problems } = await source.read();
    expect(entities.map(({ metadata }) => metadata.name)).toEqual(['a', 'a']);
    expect(problems).toEqual([expect.objectContaining({ file: 'b.yaml' })]);
  });

  it('throws for a folder that is not there, naming it', async () => {
    await expect(sourceAt(directory.resolve('nowhere')).read()).rejects.toThrow(
      /nowhere/,
    );
  });
});
