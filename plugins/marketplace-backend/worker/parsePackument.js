// @ts-check
// Parses the document that a registry has of a package, in a process of its own, and hands
// over what may be used of it, in the same shape. The other side, which decides what is
// used, is src/registry/parsePackument.ts.

/** In characters; reading so much does not block for long. */
const MAX_LENGTH = 2 * 1024 * 1024;

/** As many as are looked at, the newest of which come last. */
const MAX_VERSIONS = 5_000;

/** Characters of a message that are handed over; fewer are used. */
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

/** @param {any} document */
function trimmed(document) {
  if (!isObject(document)) {
    return null;
  }
  const { name, time } = document;
  const versions = isObject(document.versions) ? document.versions : {};
  const tags = isObject(document['dist-tags']) ? document['dist-tags'] : {};
  const told = new Set([
    ...Object.keys(versions).slice(-MAX_VERSIONS),
    ...Object.values(tags),
  ]);
  const names = Object.keys(versions).filter(version => told.has(version));
  return {
    name,
    'dist-tags': tags,
    versions: Object.fromEntries(
      names.map(version => [
        version,
        version === tags.latest
          ? versions[version]
          : messageOf(versions[version]),
      ]),
    ),
    time: isObject(time)
      ? Object.fromEntries(
          ['created', 'unpublished', ...names]
            .filter(key => Object.hasOwn(time, key))
            .map(key => [key, time[key]]),
        )
      : undefined,
  };
}

/** @param {any} manifest */
function messageOf(manifest) {
  const deprecated = isObject(manifest) ? manifest.deprecated : undefined;
  return typeof deprecated === 'string'
    ? { deprecated: deprecated.trim().slice(0, MAX_MESSAGE_LENGTH) }
    : { deprecated };
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

process.once('message', bytes => {
  if (bytes instanceof Uint8Array) {
    process.send?.(answerTo(new TextDecoder().decode(bytes)));
  }
});
