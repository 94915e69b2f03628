import { createBreather } from '../../concurrency/breather';
import { SourceProblem } from '../SourceProblem';
import { validateEntity } from '../validateEntity';
import { FormatResult, FoundEntity } from './SourceFormat';
import { tidyEntity } from './tidyEntity';
import { YamlDocument, YamlParser } from '../../yaml/YamlParser';

/**
 * Reads a file of entity documents: any number of `Plugin`, `Package` and
 * `PluginCollection` entities in YAML or JSON. A `Location` is passed over: following
 * it is for the source.
 */
export async function readEntityDocuments(
  text: string,
  file: string,
  yaml: YamlParser,
): Promise<FormatResult> {
  const { documents, problems: unparsable } = await yaml.parse(text, file);
  const found: FoundEntity[] = [];
  const problems: SourceProblem[] = [...unparsable];
  const breathe = createBreather();
  for (const document of documents) {
    await breathe();
    if (isLocation(document.value)) {
      continue;
    }
    const { value, namedBy, warnings } = tidyEntity(document.value);
    const result = await validateEntity(value);
    if ('entity' in result) {
      found.push({ entity: result.entity, line: document.line, namedBy });
      for (const warning of warnings) {
        problems.push(await problemAt(document, file, 'warning', warning));
      }
    } else {
      problems.push(await problemAt(document, file, 'error', result.problem));
    }
  }
  return { found, problems };
}

function isLocation(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'Location'
  );
}

async function problemAt(
  document: YamlDocument,
  file: string,
  severity: SourceProblem['severity'],
  { path, message }: { path: string[]; message: string },
): Promise<SourceProblem> {
  return {
    severity,
    file,
    line: await document.lineOf(path),
    field: path.join('.') || undefined,
    message,
  };
}
