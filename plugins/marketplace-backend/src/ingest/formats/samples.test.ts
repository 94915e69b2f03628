import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDirectoryEntry } from './directoryEntry';
import { readEntityDocuments } from './entityDocuments';
import { SourceFormat } from './SourceFormat';
import { WorkerYamlParser } from '../../yaml/WorkerYamlParser';

/**
 * Files as they are found in use are read as well where there are some: the folders
 * `directory` and `extensions-entities` of the folder that this variable names.
 */
const SAMPLES = process.env.MARKETPLACE_SAMPLES ?? '';

describe('files as they are found in use', () => {
  const yaml = new WorkerYamlParser();
  afterAll(() => yaml.close());

  async function readAll(folder: string, format: SourceFormat) {
    const path = join(SAMPLES, folder);
    const files = SAMPLES && existsSync(path) ? readdirSync(path) : [];
    return Promise.all(
      files.map(async file => {
        const text = readFileSync(join(path, file), 'utf8');
        const { documents } = await yaml.parse(text, file);
        return {
          file,
          values: documents.map(({ value }) => value),
          ...(await format(text, file, yaml)),
        };
      }),
    );
  }

  it('are entities of the Extensions format, unmodified', async () => {
    for (const result of await readAll(
      'extensions-entities',
      readEntityDocuments,
    )) {
      expect(result.problems).toEqual([]);
      expect(result.found.map(({ entity }) => entity)).toEqual(result.values);
    }
  });

  it('are entries of the official directory, every field in its place', async () => {
    for (const result of await readAll('directory', readDirectoryEntry)) {
      expect(
        result.problems.filter(({ severity }) => severity === 'error'),
      ).toEqual([]);
      const [plugin, pkg, ...none] = result.found.map(({ entity }) => entity);
      expect([plugin.kind, pkg.kind, none]).toEqual(['Plugin', 'Package', []]);
      const strings = stringsIn([plugin, pkg]);
      for (const [field, value] of Object.entries(result.values[0] ?? {})) {
        for (const item of [value].flat()) {
          expect([result.file, field, strings]).toEqual([
            result.file,
            field,
            expect.arrayContaining([asPlaced(field, String(item ?? ''))]),
          ]);
        }
      }
    }
  });
});

/** How a value of an entry is written in its entities. */
function asPlaced(field: string, value: string): unknown {
  const text = value.trim();
  switch (field) {
    case 'npmPackageName':
      return text.replace(/^.*\/package\//, '');
    case 'addedDate':
      return expect.stringMatching(`^${text.slice(0, 4)}-`);
    case 'iconUrl':
      return text.startsWith('/') ? `https://backstage.io${text}` : text;
    case 'tags':
      return expect.stringMatching(/^[a-z0-9:+#-]+$/);
    default:
      return text;
  }
}

/** Every text and number in a value, as text, and the empty one. */
function stringsIn(value: unknown): string[] {
  return typeof value === 'object' && value !== null
    ? ['', ...Object.values(value).flatMap(stringsIn)]
    : [String(value)];
}
