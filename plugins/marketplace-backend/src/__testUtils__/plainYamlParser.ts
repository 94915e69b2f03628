import { LineCounter, parseAllDocuments } from 'yaml';
import { YamlParser } from '../yaml/YamlParser';

/** Parses YAML where the tests run, without bounds. */
export const plainYamlParser: YamlParser = {
  async parse(text, file) {
    const lineCounter = new LineCounter();
    const parsed = [parseAllDocuments(text, { lineCounter })].flat();
    const lineAt = (offset: number) => lineCounter.linePos(offset).line;
    return {
      documents: parsed
        .filter(({ errors, contents }) => !errors.length && contents)
        .map(document => {
          const line = lineAt(document.contents?.range[0] ?? 0);
          return { value: document.toJS(), line, lineOf: async () => line };
        }),
      problems: parsed
        .flatMap(({ errors }) => errors)
        .map(error => ({
          severity: 'error' as const,
          file,
          line: lineAt(error.pos[0]),
          message: `not valid YAML: ${error.code}`,
        })),
    };
  },
  async close() {},
};
