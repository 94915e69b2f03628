// @ts-check
// Parses the document that a registry has of a package, in a process of its own, and hands
// over what may be used of it, in the same shape. The other side, which decides what is
// used, is src/registry/parsePackument.ts.

/** In characters; reading so much does not block for long. */
const MAX_LENGTH = 2 * 1024 * 1024;

/** As many as are looked at, the newest of which come last. */
const MAX_VERSIONS = 5_000;

/** As many as are looked at. */
const MAX_TAGS = 500;

/** Items of a list, and fields of an object, in what is told of the latest version. */
const MAX_ITEMS = 1_000;

/** Levels of those. */
const MAX_DEPTH = 5;

/** Characters of a text that are handed over; fewer are used. */
const MAX_TEXT_LENGTH = 4_000;
const MAX_MESSAGE_LENGTH = 400;

/** @param {string} text */
function answerTo(text) {
  let document;
  try {
    document = JSON.parse(text);
  } catch {
    return { isJson: false };
  }
  const packument = JSON.stringify(trimmed(document));
  return packument.length > MAX_LENGTH
    ? { isJson: true }
    : { isJson: true, packument };
}

/** @param {unknown} document */
function trimmed(document) {
  if (!isObject(document)) {
    return null;
  }
  const { name, time } = document;
  const versions = isObject(document.versions) ? document.versions : {};
  const { latest, ...others } = isObject(document['dist-tags'])
    ? document['dist-tags']
    : {};
  const tags = Object.entries({ latest, ...others }).slice(0, MAX_TAGS);
  const told = new Set([
    ...Object.keys(versions).slice(-MAX_VERSIONS),
    ...tags.map(([, version]) => version),
  ]);
  const names = Object.keys(versions).filter(version => told.has(version));
  return {
    name: cut(name),
    'dist-tags': Object.fromEntries(
      tags.map(([tag, version]) => [tag, cut(version)]),
    ),
    versions: Object.fromEntries(
      names.map(version => [
        version,
        version === latest
          ? cut(versions[version])
          : messageOf(versions[version]),
      ]),
    ),
    time: isObject(time)
      ? Object.fromEntries(
          ['created', 'unpublished', ...names]
            .filter(key => Object.hasOwn(time, key))
            .map(key => [key, cut(time[key])]),
        )
      : undefined,
  };
}

/**
 * A value with as much as real ones have.
 *
 * @param {unknown} value
 * @param {number} depth
 * @returns {unknown}
 */
function cut(value, depth = 0) {
  if (typeof value === 'string') {
    return value.slice(0, MAX_TEXT_LENGTH);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (depth >= MAX_DEPTH) {
    return undefined;
  }
  return Array.isArray(value)
    ? value.slice(0, MAX_ITEMS).map(item => cut(item, depth + 1))
    : Object.fromEntries(
        Object.entries(value)
          .slice(0, MAX_ITEMS)
          .map(([key, item]) => [key, cut(item, depth + 1)]),
      );
}

/** @param {unknown} manifest */
function messageOf(manifest) {
  const deprecated = isObject(manifest) ? manifest.deprecated : undefined;
  return typeof deprecated === 'string'
    ? { deprecated: deprecated.trim().slice(0, MAX_MESSAGE_LENGTH) }
    : { deprecated: cut(deprecated) };
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

process.once('message', bytes => {
  if (bytes instanceof Uint8Array) {
    process.send?.(answerTo(new TextDecoder().decode(bytes)));
  }
});
