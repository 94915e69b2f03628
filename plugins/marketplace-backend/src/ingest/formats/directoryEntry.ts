import { toEntityName } from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import { SourceProblem } from '../SourceProblem';
import { validateEntity } from '../validateEntity';
import { directoryPackage, directoryPlugin } from './directoryEntities';
import { FormatResult, FoundEntity } from './SourceFormat';
import { parseYamlDocuments, YamlDocument } from './yamlDocuments';

/** An empty field is written as a key without a value. */
const optionalText = z.string().nullish();

const entrySchema = z.looseObject({
  title: z.string().trim().min(1),
  npmPackageName: z.string().trim().min(1),
  author: optionalText,
  authorUrl: optionalText,
  category: optionalText,
  description: optionalText,
  documentation: optionalText,
  iconUrl: optionalText,
  addedDate: optionalText,
  tags: z.array(z.coerce.string()).nullish(),
  order: z.number().nullish(),
  status: z.enum(['active', 'inactive', 'archived']).nullish(),
});

/** One plugin as the official directory describes it. */
export type DirectoryEntry = z.infer<typeof entrySchema>;

/** The fields of an entry that the fields of its entities are made of. */
const FIELDS: Record<string, string> = {
  'metadata.title': 'title',
  'metadata.description': 'description',
  'metadata.links.0.url': 'documentation',
  'spec.author': 'author',
  'spec.packageName': 'npmPackageName',
  'spec.icon': 'iconUrl',
};

/**
 * Reads one file of the official plugin directory's format: a YAML document a plugin,
 * with one npm package each.
 *
 * @see https://github.com/backstage/backstage/tree/master/microsite/data/plugins
 */
export async function readDirectoryEntry(
  text: string,
  file: string,
): Promise<FormatResult> {
  const { documents, problems } = parseYamlDocuments(text, file);
  const [document, second] = documents;
  if (second) {
    problems.push({
      file,
      line: second.lineOf([]),
      message: 'has more than one document; only the first is read',
    });
  }
  if (!document) {
    const message =
      'is empty; expected an entry with a title and an npmPackageName';
    return {
      found: [],
      problems: problems.length ? problems : [{ file, message }],
    };
  }
  const entry = entrySchema.safeParse(document.value);
  if (!entry.success) {
    const issues = entry.error.issues.map(({ path, message }) =>
      problemAt(document, file, path.map(String), message),
    );
    return { found: [], problems: [...problems, ...issues] };
  }
  const result = await toEntities(entry.data, document, file);
  return { ...result, problems: [...problems, ...result.problems] };
}

async function toEntities(
  entry: DirectoryEntry,
  document: YamlDocument,
  file: string,
): Promise<FormatResult> {
  const name = toEntityName(file.replace(/^.*\//, '').replace(/\.ya?ml$/i, ''));
  if (!name) {
    const message =
      'no entity name can be made of the file name; rename the file to [a-z0-9-].yaml';
    return { found: [], problems: [{ file, message }] };
  }
  const found: FoundEntity[] = [];
  for (const candidate of [
    directoryPlugin(name, entry),
    directoryPackage(name, entry),
  ]) {
    const result = await validateEntity(candidate);
    if ('problem' in result) {
      const { path, message } = result.problem;
      const field = FIELDS[path.join('.')] ?? path.at(-1);
      return {
        found: [],
        problems: [problemAt(document, file, field ? [field] : [], message)],
      };
    }
    found.push({ entity: result.entity, line: document.lineOf([]) });
  }
  return { found, problems: [] };
}

function problemAt(
  document: YamlDocument,
  file: string,
  path: string[],
  message: string,
): SourceProblem {
  const field = path.join('.') || undefined;
  return { file, line: document.lineOf(path), field, message };
}
