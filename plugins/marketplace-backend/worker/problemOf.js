// @ts-check
const { UnusableValue } = require('./jsonOf');

/** @typedef {{ line?: number, field?: string, message: string }} Problem */

/**
 * @param {unknown} cause
 * @param {number} line of the document
 * @param {(path: string[]) => number} lineOf
 * @returns {Problem}
 */
function problemOf(cause, line, lineOf) {
  if (cause instanceof UnusableValue) {
    const { path, message } = cause;
    return path.length
      ? { line: lineOf(path), field: path.join('.'), message }
      : { line, message };
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  return { line, message: `not usable as YAML: ${message}` };
}

module.exports = { problemOf };
