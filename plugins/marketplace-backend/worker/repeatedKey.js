// @ts-check
const { isScalar, visit } = require('yaml');

/**
 * Finds a key that one map has twice, in linear time.
 *
 * @param {import('yaml').Document.Parsed} document
 * @returns {{ key: unknown, offset: number } | undefined}
 */
function repeatedKey(document) {
  /** @type {{ key: unknown, offset: number } | undefined} */
  let repeated;
  visit(document, {
    Map(_, map) {
      const keys = new Set();
      for (const { key } of map.items) {
        if (isScalar(key)) {
          const name = String(key.value);
          if (keys.has(name)) {
            repeated = { key: key.value, offset: key.range?.[0] ?? 0 };
            return visit.BREAK;
          }
          keys.add(name);
        }
      }
      return undefined;
    },
  });
  return repeated;
}

module.exports = { repeatedKey };
