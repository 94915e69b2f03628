// @ts-check
const { jsonOf } = require('./jsonOf');
const { problemOf } = require('./problemOf');
const { YamlStream } = require('./YamlStream');

/** Documents that one file may hold. */
const MAX_DOCUMENTS = 20_000;

/** @typedef {import('./YamlStream').Found} Found */

/**
 * Parses a text lazily, a document at a time.
 *
 * @param {string} text
 * @returns {Generator<Found, void>}
 */
function* documentsOf(text) {
  const json = jsonDocument(text);
  if (json) {
    yield json;
    return;
  }
  let count = 0;
  let start = 0;
  let startLine = 1;
  while (start < text.length) {
    const rest = new YamlStream(text, start, startLine);
    for (const found of rest.documents()) {
      if (++count > MAX_DOCUMENTS) {
        const message = `has more than ${MAX_DOCUMENTS} documents, of which only those are read; split the file`;
        yield { problem: { message } };
        return;
      }
      yield found;
    }
    if (!rest.abandoned) {
      return;
    }
    yield { problem: rest.abandoned };
    const separator = text.indexOf('\n---', rest.offset);
    if (separator < 0) {
      return;
    }
    startLine = rest.line + newLines(text, rest.offset, separator + 1);
    start = separator + 1;
  }
}

/**
 * A text that is JSON: the parser of the engine is many times faster.
 *
 * @param {string} text
 * @returns {Found | undefined}
 */
function jsonDocument(text) {
  const opening = /^\uFEFF?\s*(?=[[{])/.exec(text);
  if (!opening) {
    return undefined;
  }
  const begin = opening[0].length;
  const line = 1 + newLines(text, 0, begin);
  let value;
  try {
    value = JSON.parse(text.slice(begin));
  } catch {
    // YAML in flow style, several documents, or wrong: the parser of YAML tells
    return undefined;
  }
  try {
    const json = jsonOf(value);
    const end = text.length;
    return { document: { json, line, start: begin, end, startLine: line } };
  } catch (cause) {
    return { problem: problemOf(cause, line, () => line) };
  }
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 */
function newLines(text, from, to) {
  let count = 0;
  for (
    let at = text.indexOf('\n', from);
    at >= 0 && at < to;
    at = text.indexOf('\n', at + 1)
  ) {
    count++;
  }
  return count;
}

module.exports = { documentsOf };
