// @ts-check

/** One document as JSON, in bytes: many times a real entry, and quick to handle. */
const MAX_DOCUMENT_BYTES = 256 * 1024;

/** Real entries have under ten levels; a circle has no end. */
const MAX_DEPTH = 50;

/** What is wrong with a value, and where. */
class UnusableValue extends Error {
  /**
   * @param {readonly string[]} path
   * @param {string} message
   */
  constructor(path, message) {
    super(message);
    this.path = [...path];
  }
}

/**
 * The JSON text of a parsed document, once it is known to be small and storable. The
 * value may hold one object many times, as aliases make it; it is measured as JSON, where
 * each counts.
 *
 * @param {unknown} value
 * @returns {string}
 * @throws {UnusableValue} with the path of the field
 */
function jsonOf(value) {
  measure(value);
  const json = JSON.stringify(value) ?? 'null';
  if (Buffer.byteLength(json) > MAX_DOCUMENT_BYTES) {
    throw tooLarge();
  }
  return json;
}

/** @param {unknown} value */
function measure(value) {
  /** @type {string[]} */
  const path = [];
  let size = 0;

  /** @param {number} length */
  const add = length => {
    size += length;
    if (size > MAX_DOCUMENT_BYTES) {
      throw tooLarge();
    }
  };
  /** @param {unknown} item */
  const visit = item => {
    if (typeof item === 'string') {
      add(item.length + 2);
      assertStorable(item, path);
    } else if (typeof item !== 'object' || item === null) {
      add(1);
    } else {
      if (path.length >= MAX_DEPTH) {
        throw new UnusableValue(
          path.slice(0, 2),
          `is nested more than ${MAX_DEPTH} levels deep, or contains itself; write it flatter`,
        );
      }
      add(2);
      for (const [key, child] of Object.entries(item)) {
        path.push(key);
        if (!Array.isArray(item)) {
          add(key.length + 3);
          assertKey(key, path);
        }
        visit(child);
        path.pop();
      }
    }
  };
  visit(value);
}

/**
 * @param {string} key
 * @param {string[]} path
 */
function assertKey(key, path) {
  if (key === '__proto__') {
    throw new UnusableValue(path, 'is no name for a field; give it another');
  }
  assertStorable(key, path);
}

/**
 * Databases store text, and neither of these is.
 *
 * @param {string} text
 * @param {string[]} path
 */
function assertStorable(text, path) {
  if (text.includes('\0')) {
    throw new UnusableValue(
      path,
      'contains a NUL character (\\0), which cannot be stored; remove it',
    );
  }
  if (!text.isWellFormed()) {
    throw new UnusableValue(
      path,
      'contains half of a surrogate pair (\\ud800 to \\udfff), which is no character; remove it or write both halves',
    );
  }
}

function tooLarge() {
  return new UnusableValue(
    [],
    `is larger than ${
      MAX_DOCUMENT_BYTES / 1024
    } kB as JSON, with its aliases followed; shorten its texts or split it`,
  );
}

module.exports = { jsonOf, UnusableValue };
