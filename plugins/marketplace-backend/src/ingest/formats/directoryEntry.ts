import { toEntityName } from 'backstage-plugin-marketplace-common';
import { SourceProblem } from '../SourceProblem';
import { salvageEntity } from './salvageEntity';
import { PluginEntry } from './PluginEntry';
import { directoryPackage, directoryPlugin } from './directoryEntities';
import { FieldProblem } from './FieldReader';
import { readDirectoryFields } from './readDirectoryFields';
import { FormatResult, FoundEntity } from './SourceFormat';
import { YamlDocument, YamlParser } from '../../yaml/YamlParser';
import { isObject } from '../../isObject';

/** Fields of an entry by the fields of its entities, where they are called otherwise. */
const FIELDS: Record<string, string> = {
  'metadata.title': 'title',
  'metadata.description': 'description',
  'metadata.tags': 'tags',
  'metadata.links': 'documentation',
  'metadata.annotations': 'category',
  'spec.categories': 'category',
  'spec.packages': 'npmPackageName',
  'spec.packageName': 'npmPackageName',
  'spec.icon': 'iconUrl',
  'spec.history': 'addedDate',
  'spec.maintenance': 'status',
};

/**
 * Reads one file of the official plugin directory's format: a YAML document a plugin.
 * Besides its main npm package it may name others, as the coming version does.
 *
 * @see https://github.com/backstage/backstage/tree/master/microsite/data/plugins
 */
export async function readDirectoryEntry(
  text: string,
  file: string,
  yaml: YamlParser,
): Promise<FormatResult> {
  const { documents, problems } = await yaml.parse(text, file);
  const error = (message: string, line?: number): FormatResult => ({
    found: [],
    problems: [...problems, { severity: 'error', file, line, message }],
  });
  const [document, second] = documents;
  if (!document) {
    return problems.length
      ? { found: [], problems }
      : error('is empty; expected an entry with a title and an npmPackageName');
  }
  if (second) {
    const message = 'is a second document; one file is one entry, split it';
    problems.push({ severity: 'error', file, line: second.line, message });
  }
  const { line, value } = document;
  if (!isObject(value) || 'apiVersion' in value) {
    return error(
      isObject(value)
        ? 'is an entity, not an entry of the directory; read it by a source of type entities'
        : 'is not an entry; expected a title, an npmPackageName and more',
      line,
    );
  }
  const namedBy = file.replace(/\.(ya?ml|json)$/i, '');
  const name = toEntityName(namedBy.replace(/^.*\//, ''));
  if (!name) {
    return error(
      'no entity name can be made of the file name; rename the file to [a-z0-9-].yaml',
    );
  }
  const { entry, errors, warnings } = readDirectoryFields(value);
  const found: FoundEntity[] = [];
  for (const { candidate, origin } of entry
    ? entitiesOf(entry, name, namedBy)
    : []) {
    const { entity, lost, leftOut } = await salvageEntity(candidate);
    if (entity) {
      found.push({ entity, line, namedBy: origin });
    }
    errors.push(...lost.map(toField));
    warnings.push(...leftOut.map(toField));
  }
  return {
    found,
    problems: [
      ...problems,
      ...(await problemsAt(document, file, 'error', errors)),
      ...(await problemsAt(document, file, 'warning', warnings)),
    ],
  };
}

function entitiesOf(entry: PluginEntry, name: string, namedBy: string) {
  return [
    { candidate: directoryPlugin(name, entry), origin: namedBy },
    ...entry.packages.map(pkg => ({
      candidate: directoryPackage(name, pkg),
      origin: pkg.name,
    })),
  ];
}

/** The field of the entry that a field of an entity was made of. */
function toField({ path, message }: FieldProblem): FieldProblem {
  const [section, key, ...rest] = path;
  const field = FIELDS[`${section}.${key}`];
  return { path: field ? [field] : [key ?? section, ...rest], message };
}

function problemsAt(
  document: YamlDocument,
  file: string,
  severity: SourceProblem['severity'],
  fieldProblems: FieldProblem[],
): Promise<SourceProblem[]> {
  return Promise.all(
    fieldProblems.map(async ({ path, message }) => ({
      severity,
      file,
      line: await document.lineOf(path),
      field: path.join('.') || undefined,
      message,
    })),
  );
}
