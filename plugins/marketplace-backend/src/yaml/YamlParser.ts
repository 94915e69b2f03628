import { SourceProblem } from '../ingest/SourceProblem';

/** One YAML document, with the lines of its fields. */
export interface YamlDocument {
  value: unknown;
  /** The 1-based line at which it begins. */
  line: number;
  /**
   * The 1-based line of a field; where it does not exist, that of its nearest parent.
   * To be asked before the parser is given its next text.
   */
  lineOf(path: readonly string[]): Promise<number>;
}

/**
 * Parses files of one or more YAML (or JSON) documents. A document that cannot be parsed
 * costs itself only; empty and comment-only ones are passed over.
 */
export interface YamlParser {
  /**
   * What is wrong with the text is among the problems.
   *
   * @throws `ParserFailure` when it could not be parsed this time, because that took too
   *   long or too much memory, or because the parser ended
   */
  parse(
    text: string,
    file: string,
  ): Promise<{ documents: YamlDocument[]; problems: SourceProblem[] }>;
  /** Frees what parsing took; the next text takes it again. */
  close(): Promise<void>;
}
