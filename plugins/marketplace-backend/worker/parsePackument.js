// @ts-check
// Parses the document that a registry has of a package, in a process of its own, and hands
// over the little that is used of it. The other side is src/registry/parsePackument.ts.

/** In characters; a real version has some thousands. */
const MAX_LENGTH = 1024 * 1024;

/** @param {string} text */
function answerTo(text) {
  let document;
  try {
    document = JSON.parse(text);
  } catch {
    return { isJson: false };
  }
  const latest = document?.['dist-tags']?.latest;
  const packument = JSON.stringify({
    name: document?.name,
    'dist-tags': { latest },
    versions: { [latest]: document?.versions?.[latest] },
    time: { created: document?.time?.created },
  });
  return packument.length > MAX_LENGTH
    ? { isJson: true }
    : { isJson: true, packument };
}

process.once('message', bytes => {
  if (bytes instanceof Uint8Array) {
    process.send?.(answerTo(new TextDecoder().decode(bytes)));
  }
});
