import { readDirectoryEntry } from './directoryEntry';
import { readEntityDocuments } from './entityDocuments';
import { FormatResult } from './SourceFormat';
import { YamlDocument, YamlParser } from '../../yaml/YamlParser';

/**
 * Reads a file in the format that it is written in: documents with an apiVersion or a
 * kind are entities, one with an npmPackageName is an entry of the official directory.
 */
export async function readAnyDocument(
  text: string,
  file: string,
  yaml: YamlParser,
): Promise<FormatResult> {
  const parsed = await yaml.parse(text, file);
  const { documents, problems } = parsed;
  const once: YamlParser = {
    parse: async () => parsed,
    close: () => yaml.close(),
  };
  if (documents.some(has('apiVersion', 'kind'))) {
    return readEntityDocuments(text, file, once);
  }
  if (documents.some(has('npmPackageName', 'title'))) {
    return readDirectoryEntry(text, file, once);
  }
  const message =
    'is neither an entity (apiVersion, kind, metadata, spec) nor an entry of the directory (title, npmPackageName)';
  return {
    found: [],
    problems: [
      ...problems,
      ...documents.map(({ line }) => ({
        severity: 'error' as const,
        file,
        line,
        message,
      })),
    ],
  };
}

function has(...keys: string[]): (document: YamlDocument) => boolean {
  return ({ value }) =>
    typeof value === 'object' &&
    value !== null &&
    keys.some(key => Object.hasOwn(value, key));
}
