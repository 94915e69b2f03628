import { SourceProblem } from '../SourceProblem';
import { validateEntity } from '../validateEntity';
import { FormatResult, FoundEntity } from './SourceFormat';
import { parseYamlDocuments } from './yamlDocuments';

/**
 * Reads a file of entity documents: any number of `Plugin`, `Package` and
 * `PluginCollection` entities in YAML or JSON.
 */
export async function readEntityDocuments(
  text: string,
  file: string,
): Promise<FormatResult> {
  const { documents, problems: unparsable } = parseYamlDocuments(text, file);
  const found: FoundEntity[] = [];
  const problems: SourceProblem[] = [...unparsable];
  for (const document of documents) {
    const result = await validateEntity(document.value);
    if ('entity' in result) {
      found.push({ entity: result.entity, line: document.lineOf([]) });
    } else {
      const { path, message } = result.problem;
      problems.push({
        file,
        line: document.lineOf(path),
        field: path.join('.') || undefined,
        message,
      });
    }
  }
  return { found, problems };
}
