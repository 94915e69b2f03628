// @ts-check
const { parseSyml } = require('@yarnpkg/parsers');
const { posix } = require('node:path');
const { entriesOf, isRecord, textOrNothing } = require('./isRecord');
const { UnusableLockfile } = require('./UnusableLockfile');

/** The name in `name@range`. */
const NAME = /^((?:@[^/@]+\/)?[^/@]+)@(.*)$/;

/** A range that names a folder. */
const LINK = /^(?:link|file):(.+)(?<!\.tgz|\.tar\.gz|\.tar)$/;

/** @typedef {import('../parseLockfile').Entry} Entry */

/**
 * Reads yarn.lock of any version of yarn. The key of an entry is `name@range`.
 *
 * @param {string} text
 * @returns {import('../parseLockfile').Contents}
 */
function yarnEntries(text) {
  let found;
  try {
    found = parseSyml(text);
  } catch (cause) {
    throw new UnusableLockfile(
      `cannot be parsed: ${String(cause).slice(0, 300)}`,
    );
  }
  const { __metadata: metadata, ...packages } = found;
  if (isRecord(metadata)) {
    return {
      packageManager: 'yarn-berry',
      version: String(metadata.version),
      entries: entriesOf(packages).flatMap(([key, value]) =>
        berryEntries(key, value),
      ),
    };
  }
  if (!/^# yarn lockfile v1\r?$/m.test(text)) {
    throw new UnusableLockfile('does not begin as a lockfile of yarn');
  }
  return {
    packageManager: 'yarn-classic',
    version: '1',
    entries: entriesOf(packages).flatMap(([key, value]) =>
      classicEntries(key, value),
    ),
  };
}

/**
 * @param {string} key
 * @param {unknown} value
 * @returns {Entry[]}
 */
function classicEntries(key, value) {
  const version = isRecord(value) ? textOrNothing(value.version) : undefined;
  if (version === undefined) {
    throw cutOff(key);
  }
  const [, name = key, range = ''] = NAME.exec(key) ?? [];
  const alias = range.startsWith('npm:')
    ? range.slice('npm:'.length).replace(/(?<=.)@.*$/, '')
    : undefined;
  // Relative to the root, also when it is a workspace that links to it
  const [, folder] = LINK.exec(range) ?? [];
  return [[key, alias ?? name, version, folder]];
}

/**
 * @param {string} key several descriptors of one package
 * @param {unknown} value
 * @returns {Entry[]}
 */
function berryEntries(key, value) {
  if (!isRecord(value)) {
    throw cutOff(key);
  }
  const version = textOrNothing(value.version);
  const resolution = textOrNothing(value.resolution);
  // It is the last line of an entry
  const isWhole = value.linkType === 'hard' || value.linkType === 'soft';
  if (version === undefined || resolution === undefined || !isWhole) {
    throw cutOff(key);
  }
  const [, name = key, reference = ''] = NAME.exec(resolution) ?? [];
  const folder = value.linkType === 'soft' ? folderOf(reference) : undefined;
  return key
    .split(/ *, */g)
    .map(descriptor => [descriptor, name, version, folder]);
}

/**
 * The folder of a local package, below the root.
 *
 * @param {string} reference such as `workspace:packages/app`
 */
function folderOf(reference) {
  const [, protocol, path] = /^([a-z]+):([^:]*)/.exec(reference) ?? [];
  if (protocol === 'workspace') {
    return path;
  }
  // It is relative to the workspace that links to it
  const locator = /::(?:.*&)?locator=([^&]*)/.exec(reference)?.[1] ?? '';
  const from = /@workspace:(.*)$/.exec(decoded(locator))?.[1];
  return from === undefined || path === undefined
    ? undefined
    : posix.join(from, path);
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param {string} key */
function cutOff(key) {
  return new UnusableLockfile(
    `is cut off or damaged: the entry '${key.slice(0, 250)}' is not whole`,
  );
}

module.exports = { yarnEntries };
