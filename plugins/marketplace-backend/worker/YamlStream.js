// @ts-check
const { Composer, Lexer, LineCounter, Parser } = require('yaml');
const { jsonOf } = require('./jsonOf');
const { offsetOf } = require('./lineOf');
const { problemOf } = require('./problemOf');
const { repeatedKey } = require('./repeatedKey');

/** Aliases that one document may resolve: real entries have none, bombs have millions. */
const MAX_ALIASES = 100;

/** Characters of one document as it is written, comments and all. */
const MAX_SOURCE_LENGTH = 512 * 1024;

/** Collections in collections that are parsed at all; fewer are then accepted. */
const MAX_NESTING = 120;

/**
 * The parser's check for repeated keys is quadratic; ours is not.
 *
 * @type {import('yaml').ParseOptions & import('yaml').DocumentOptions}
 */
const OPTIONS = { prettyErrors: false, logLevel: 'silent', uniqueKeys: false };

/** @typedef {import('./problemOf').Problem} Problem */
/**
 * @typedef {object} FoundDocument
 * @property {string} json the value
 * @property {number} line the 1-based line at which it begins
 * @property {number} start the offset of its source in the text
 * @property {number} end
 * @property {number} startLine the 1-based line of `start`
 */
/** @typedef {{ document: FoundDocument } | { problem: Problem }} Found */

/** What is left of a text, parsed from the beginning of a document on, parsed lazily. */
class YamlStream {
  #lines = new LineCounter();
  #parser = new Parser(this.#lines.addNewLine);
  #text;
  #base;
  #baseLine;
  /**
   * Why parsing ended before the text did: a document that costs too much.
   *
   * @type {Problem | undefined}
   */
  abandoned;

  /**
   * @param {string} text
   * @param {number} base
   * @param {number} baseLine
   */
  constructor(text, base, baseLine) {
    this.#text = text;
    this.#base = base;
    this.#baseLine = baseLine;
  }

  /** How far the text is parsed. */
  get offset() {
    return this.#base + this.#parser.offset;
  }

  /** The line of {@link YamlStream.offset}. */
  get line() {
    return this.#lineAt(this.#parser.offset);
  }

  /** @returns {Generator<Found, void>} */
  *documents() {
    let start = 0;
    for (const document of new Composer(OPTIONS).compose(this.#tokens())) {
      const end = document.range[2];
      const found = this.#read(document, start, end);
      start = end;
      if (found) {
        yield found;
      }
    }
  }

  *#tokens() {
    let start = 0;
    this.#lines.addNewLine(0);
    for (const lexeme of new Lexer().lex(this.#text.slice(this.#base))) {
      for (const token of this.#parser.next(lexeme)) {
        yield token;
        start = this.#parser.offset;
      }
      if (this.#parser.stack.length > MAX_NESTING) {
        this.abandoned = {
          line: this.line,
          message: `is nested more than ${MAX_NESTING} levels deep; write it flatter`,
        };
        return;
      }
      if (this.#parser.offset - start > MAX_SOURCE_LENGTH) {
        this.abandoned = {
          line: this.#lineAt(start + this.#openingAt(start)),
          message: `has more than ${MAX_SOURCE_LENGTH} characters in one document; shorten its texts or split it`,
        };
        return;
      }
    }
    yield* this.#parser.end();
  }

  /**
   * @param {import('yaml').Document.Parsed} document
   * @param {number} start
   * @param {number} end
   * @returns {Found | undefined} nothing for an empty document
   */
  #read(document, start, end) {
    const [error] = document.errors;
    if (error) {
      const line = this.#lineAt(error.pos[0]);
      return { problem: { line, message: `not valid YAML: ${error.message}` } };
    }
    if (!document.contents) {
      return undefined;
    }
    const line = this.#lineAt(document.contents.range[0]);
    const repeated = repeatedKey(document);
    if (repeated) {
      return {
        problem: {
          line: this.#lineAt(repeated.offset),
          message: `not valid YAML: the key ${JSON.stringify(
            repeated.key,
          )} is there twice; remove one`,
        },
      };
    }
    try {
      const value = document.toJS({ maxAliasCount: MAX_ALIASES });
      // What follows a last separator, or is a comment alone, is no document.
      return value === null || value === undefined
        ? undefined
        : {
            document: {
              json: jsonOf(value),
              line,
              start: this.#base + start,
              end: this.#base + end,
              startLine: this.#lineAt(start),
            },
          };
    } catch (cause) {
      return {
        problem: problemOf(cause, line, path =>
          this.#lineAt(offsetOf(document, path)),
        ),
      };
    }
  }

  /**
   * The length of what comes before a document's own text.
   *
   * @param {number} start
   */
  #openingAt(start) {
    const head = this.#text.slice(this.#base + start, this.#base + start + 100);
    return /^\s*(?:---\s+)?/.exec(head)?.[0].length ?? 0;
  }

  /** @param {number} offset */
  #lineAt(offset) {
    return Math.max(1, this.#lines.linePos(offset).line) + this.#baseLine - 1;
  }
}

module.exports = { YamlStream };
