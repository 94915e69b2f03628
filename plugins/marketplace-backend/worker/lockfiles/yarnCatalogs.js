// @ts-check
const { parseSyml } = require('@yarnpkg/parsers');
const { entriesOf, isRecord } = require('./isRecord');

/**
 * Reads the ranges that workspaces refer to by `catalog:` from yarn's settings.
 *
 * @param {string | undefined} yarnrc the text of .yarnrc.yml
 * @returns {[catalog: string, name: string, range: string][]} the default one has no name
 */
function yarnCatalogs(yarnrc) {
  let settings;
  try {
    settings = parseSyml(yarnrc ?? '');
  } catch {
    // Then yarn itself does not run either, and what is declared by one is not found
    return [];
  }
  /** @type {[string, unknown][]} */
  const catalogs = [
    ['', settings.catalog],
    ...entriesOf(isRecord(settings) && settings.catalogs),
  ];
  return catalogs.flatMap(([catalog, ranges]) =>
    entriesOf(ranges).map(([name, range]) => toTuple(catalog, name, range)),
  );
}

/**
 * @param {string} catalog
 * @param {string} name
 * @param {unknown} range
 * @returns {[string, string, string]}
 */
function toTuple(catalog, name, range) {
  return [catalog, name, String(range)];
}

module.exports = { yarnCatalogs };
