// @ts-check
const { parseSyml } = require('@yarnpkg/parsers');
const { posix } = require('node:path');
const { entriesOf, isRecord, textOrNothing } = require('./isRecord');
const { UnusableLockfile } = require('./UnusableLockfile');

const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** The name and the version at the end of a path such as `/@scope/name@1.0.0`. */
const NAME_AND_VERSION = /(?:^|\/)((?:@[^/@]+\/)?[^/@]+)[@/](\d[^/]*)$/;

/**
 * Reads pnpm-lock.yaml. The key of an entry is the folder in the node_modules of a
 * workspace.
 *
 * It is YAML without anchors and tags, and everything that is used of it is text: the
 * parser of yarn's lockfiles reads it fifty times as fast as one that keeps positions.
 *
 * @param {string} text
 * @returns {import('../parseLockfile').Contents}
 */
function pnpmEntries(text) {
  const lockfile = parse(text);
  const version = String(lockfile.lockfileVersion);
  if (!/^[5-9](\.|$)/.test(version)) {
    throw new UnusableLockfile(
      lockfile.lockfileVersion === undefined
        ? 'does not tell the version of its format'
        : `has version ${version.slice(0, 50)} of its format; 5 to 9 are known`,
    );
  }
  // A repository that is one package has its dependencies at the top
  const importers = isRecord(lockfile.importers)
    ? lockfile.importers
    : { '.': lockfile };
  const packages = new Map(entriesOf(lockfile.packages));
  const entries = entriesOf(importers).flatMap(([importer, project]) =>
    FIELDS.flatMap(field =>
      entriesOf(isRecord(project) && project[field]).flatMap(([alias, value]) =>
        toEntry(importer, alias, value, packages),
      ),
    ),
  );
  // They stand behind what refers to them
  if (
    packages.size === 0 &&
    entries.some(([, , , folder]) => folder === undefined)
  ) {
    throw new UnusableLockfile('is cut off: it has no packages');
  }
  return { packageManager: 'pnpm', version, entries };
}

/** @param {string} text */
function parse(text) {
  // The lockfile proper is the last, after one that pnpm keeps for itself
  const documents = text
    .split(/^---[ \t]*\r?$/m)
    .filter(document => document.trim());
  try {
    return parseSyml(documents.at(-1) ?? '');
  } catch (cause) {
    throw new UnusableLockfile(
      `is not valid YAML: ${String(cause).slice(0, 300)}`,
    );
  }
}

/**
 * @param {string} importer
 * @param {string} alias
 * @param {unknown} value
 * @param {Map<string, unknown>} packages
 * @returns {import('../parseLockfile').Entry[]}
 */
function toEntry(importer, alias, value, packages) {
  const reference = textOrNothing(isRecord(value) ? value.version : value);
  if (reference === undefined) {
    return [];
  }
  const key = posix.join(importer, 'node_modules', alias);
  if (reference.startsWith('link:')) {
    const folder = posix.join(importer, reference.slice('link:'.length));
    return [[key, alias, undefined, folder]];
  }
  // In brackets stand the peers that this copy was resolved with
  const path = reference.replace(/\(.*$/, '');
  const known = Object(
    packages.get(reference) ??
      packages.get(path) ??
      packages.get(`${alias}@${path}`),
  );
  const directory = isRecord(known.resolution)
    ? textOrNothing(known.resolution.directory)
    : undefined;
  const [, name, version] = /^\d/.test(path)
    ? [path, alias, path]
    : NAME_AND_VERSION.exec(path) ?? [path];
  return [
    [
      key,
      textOrNothing(known.name) ?? name ?? alias,
      // Older versions of the format add the peers behind an underscore
      textOrNothing(known.version) ?? version?.split('_')[0],
      directory,
    ],
  ];
}

module.exports = { pnpmEntries };
