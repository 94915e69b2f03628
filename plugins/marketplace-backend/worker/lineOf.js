// @ts-check
const { LineCounter, parseDocument } = require('yaml');

/**
 * The line of a field, counted from the beginning of its document's source. Where the
 * field does not exist it is that of its nearest parent.
 *
 * @param {string} source of one document
 * @param {readonly string[]} path
 * @returns {number} 1-based
 */
function lineOf(source, path) {
  const { document, lines } = parsed(source);
  return Math.max(1, lines.linePos(offsetOf(document, path)).line);
}

/** @typedef {{ source: string, document: import('yaml').Document.Parsed, lines: LineCounter }} Parsed */
/** @type {Parsed | undefined} */
let last;

/**
 * Fields of one document are asked for one after the other.
 *
 * @param {string} source
 * @returns {Parsed}
 */
function parsed(source) {
  if (last?.source !== source) {
    const lines = new LineCounter();
    const document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
      uniqueKeys: false,
    });
    last = { source, document, lines };
  }
  return last;
}

/**
 * The offset of a field.
 *
 * @param {import('yaml').Document.Parsed} document
 * @param {readonly string[]} path
 * @returns {number}
 */
function offsetOf(document, path) {
  for (let length = path.length; length > 0; length--) {
    const keys = path
      .slice(0, length)
      .map(key => (/^\d+$/.test(key) ? Number(key) : key));
    const offset = rangeOf(document.getIn(keys, true));
    if (offset !== undefined) {
      return offset;
    }
  }
  return document.contents?.range[0] ?? 0;
}

/**
 * @param {unknown} node
 * @returns {number | undefined}
 */
function rangeOf(node) {
  return typeof node === 'object' &&
    node !== null &&
    'range' in node &&
    Array.isArray(node.range)
    ? node.range[0]
    : undefined;
}

module.exports = { lineOf, offsetOf };
