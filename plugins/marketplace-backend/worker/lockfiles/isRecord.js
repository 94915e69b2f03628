// @ts-check

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @returns {[string, unknown][]} none for what is no object
 */
function entriesOf(value) {
  return isRecord(value) ? Object.entries(value) : [];
}

/** @param {unknown} value */
function textOrNothing(value) {
  return typeof value === 'string' ? value : undefined;
}

module.exports = { isRecord, entriesOf, textOrNothing };
