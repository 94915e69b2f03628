import { Document, LineCounter, parseAllDocuments } from 'yaml';
import { SourceProblem } from '../SourceProblem';

/** Aliases that one document may resolve: real entries have none, bombs have millions. */
const MAX_ALIASES = 100;

/** Documents that one file may hold. */
const MAX_DOCUMENTS = 20_000;

/** One YAML document, with the lines of its fields. */
export interface YamlDocument {
  value: unknown;
  /**
   * The 1-based line of a field; where it does not exist, that of its nearest parent.
   */
  lineOf(path: readonly string[]): number;
}

/**
 * Parses a file of one or more YAML (or JSON) documents.
 *
 * A document that cannot be parsed costs itself only; empty and comment-only ones
 * are passed over.
 */
export function parseYamlDocuments(
  text: string,
  file: string,
): { documents: YamlDocument[]; problems: SourceProblem[] } {
  const lineCounter = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter, prettyErrors: false });
  const documents: YamlDocument[] = [];
  const problems: SourceProblem[] = [];
  if (!Array.isArray(parsed)) {
    return { documents, problems };
  }

  for (const document of parsed.slice(0, MAX_DOCUMENTS)) {
    const lineAt = (offset: number) => lineCounter.linePos(offset).line;
    const [error] = document.errors;
    if (error) {
      problems.push({
        file,
        line: lineAt(error.pos[0]),
        message: `not valid YAML: ${error.message}`,
      });
      continue;
    }
    if (document.contents === null) {
      continue;
    }
    const startLine = lineAt(document.contents.range[0]);
    try {
      const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
      // What follows a last separator, or is a comment alone, is no document.
      if (value !== null) {
        documents.push({
          value,
          lineOf: path => lineAt(offsetOf(document, path)),
        });
      }
    } catch (cause) {
      problems.push({
        file,
        line: startLine,
        message: `not usable as YAML: ${messageOf(cause)}`,
      });
    }
  }
  if (parsed.length > MAX_DOCUMENTS) {
    problems.push({
      file,
      message: `has ${parsed.length} documents; only the first ${MAX_DOCUMENTS} are read, split the file`,
    });
  }
  return { documents, problems };
}

function offsetOf(document: Document.Parsed, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length).map(toKey), true);
    const range = rangeOf(node);
    if (range !== undefined) {
      return range;
    }
  }
  return document.contents?.range[0] ?? 0;
}

function rangeOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) {
    return undefined;
  }
  return Array.isArray(node.range) && typeof node.range[0] === 'number'
    ? node.range[0]
    : undefined;
}

/** Sequences are addressed by number. */
function toKey(segment: string): string | number {
  return /^\d+$/.test(segment) ? Number(segment) : segment;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
