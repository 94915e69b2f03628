// @ts-check
const { posix } = require('node:path');
const { entriesOf, isRecord, textOrNothing } = require('./isRecord');
const { UnusableLockfile } = require('./UnusableLockfile');

/**
 * A folder in the node_modules of the root or of a workspace. What lies deeper belongs to
 * other packages, and no workspace gets it.
 */
const PLACE =
  /^(?:(?!node_modules\/)[^/]+\/)*node_modules\/((?:@[^/]+\/)?[^/]+)$/;

/**
 * Reads package-lock.json and npm-shrinkwrap.json. The key of an entry is the folder in a
 * node_modules.
 *
 * @param {string} text
 * @returns {import('../parseLockfile').Contents}
 */
function npmEntries(text) {
  const lockfile = parse(text);
  const version = lockfile.lockfileVersion ?? 1;
  if (version !== 1 && version !== 2 && version !== 3) {
    throw new UnusableLockfile(
      `has version ${JSON.stringify(
        version,
      )} of its format; 1, 2 and 3 are known`,
    );
  }
  if (version !== 1 && !isRecord(lockfile.packages)) {
    throw new UnusableLockfile('has no packages');
  }
  const entries =
    version === 1 ? nestedEntries(lockfile) : placedEntries(lockfile);
  return { packageManager: 'npm', version: String(version), entries };
}

/** @param {string} text */
function parse(text) {
  let value;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new UnusableLockfile(
      `is not valid JSON: ${String(cause).slice(0, 300)}`,
    );
  }
  if (!isRecord(value)) {
    throw new UnusableLockfile('is no JSON object');
  }
  return value;
}

/** @param {Record<string, unknown>} lockfile */
function placedEntries({ packages }) {
  const places = new Map(entriesOf(packages));
  /** @type {import('../parseLockfile').Entry[]} */
  const entries = [];
  for (const [place, found] of places) {
    const name = PLACE.exec(place)?.[1];
    if (name !== undefined && isRecord(found)) {
      const folder =
        found.link === true ? textOrNothing(found.resolved) : undefined;
      const target = folder === undefined ? found : Object(places.get(folder));
      entries.push([
        place,
        // Only what goes by another name than its own has one here
        textOrNothing(target.name) ?? name,
        textOrNothing(target.version),
        folder,
      ]);
    }
  }
  return entries;
}

/**
 * The first version of the format has no workspaces of its own: they are packages that
 * are linked to, with a node_modules of their own.
 *
 * @param {Record<string, unknown>} lockfile or a local package in it
 * @param {string} [parent] the folder of that package
 * @returns {import('../parseLockfile').Entry[]}
 */
function nestedEntries({ dependencies }, parent = '') {
  return entriesOf(dependencies).flatMap(([name, found]) => {
    const place = posix.join(parent, 'node_modules', name);
    const version = isRecord(found) ? textOrNothing(found.version) : undefined;
    const alias = /^npm:((?:@[^/]+\/)?[^/@]+)@(.+)$/.exec(version ?? '');
    if (alias) {
      return [[place, alias[1], alias[2]]];
    }
    const folder = /^file:(.+)(?<!\.tgz|\.tar\.gz)$/.exec(version ?? '')?.[1];
    if (folder === undefined) {
      return [[place, name, version]];
    }
    // Only the root's local packages are workspaces
    const own = parent ? [] : nestedEntries(Object(found), folder);
    return [[place, name, undefined, folder], ...own];
  });
}

module.exports = { npmEntries };
