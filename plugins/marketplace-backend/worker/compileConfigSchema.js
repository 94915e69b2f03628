// @ts-check
// Makes a JSON schema of the TypeScript declaration of a package's configuration, in a process
// of its own, with the means that Backstage itself has. The other side is
// src/documents/compileTypes.ts.

const { realpathSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join, sep } = require('node:path');
const { Worker } = require('node:worker_threads');
const { loadConfigSchema } = require('@backstage/config-loader');

/** In characters; reading so much does not block for long. */
const MAX_LENGTH = 256 * 1024;

// The compiler that the library above uses
const ts = createRequire(require.resolve('@backstage/config-loader'))(
  'typescript',
);

/**
 * Lets the compiler see nothing but some folders: a declaration may import any file of the
 * machine, and what that has would be in the schema.
 *
 * @param {string[]} folders
 */
function showOnly(folders) {
  const seen = folders.map(folder => realpathSync(folder) + sep);
  /** @param {string} path */
  const isSeen = path => {
    try {
      const real = `${realpathSync(path)}${sep}`;
      return seen.some(folder => real.startsWith(folder));
    } catch {
      return false;
    }
  };
  const { sys } = ts;
  const { readFile, fileExists, directoryExists } = sys;
  Object.assign(sys, {
    /** @param {string} path @param {string} [encoding] */
    readFile: (path, encoding) =>
      isSeen(path) ? readFile(path, encoding) : undefined,
    /** @param {string} path */
    fileExists: path => isSeen(path) && fileExists(path),
    /** @param {string} path */
    directoryExists: path => isSeen(path) && directoryExists(path),
    getDirectories: () => [],
    readDirectory: () => [],
  });
}

/**
 * @param {string} folder - with package.json and what that names
 * @param {string[]} libraries - folders of packages that may be imported
 */
async function answerTo(folder, libraries) {
  showOnly([folder, dirname(ts.getDefaultLibFilePath({})), ...libraries]);
  let reason = 'it declares nothing that can be used';
  try {
    const schema = await loadConfigSchema({
      dependencies: [],
      packagePaths: [join(folder, 'package.json')],
      excludePackageDependencies: true,
      // Types that are not known are any; where that is not enough, the last error tells why
      onSchemaError: error => {
        reason = reasonOf(error);
      },
    });
    const text = JSON.stringify(firstOf(schema.serialize()));
    if (text === undefined) {
      return { failure: reason };
    }
    return text.length > MAX_LENGTH
      ? { failure: `the schema has more than ${MAX_LENGTH} characters` }
      : { schema: text };
  } catch (error) {
    return { failure: reasonOf(error) };
  }
}

/**
 * The schema of the first package, of those that the library has read.
 *
 * @param {import('@backstage/types').JsonObject} serialized
 */
function firstOf({ schemas }) {
  const [first] = Array.isArray(schemas) ? schemas : [];
  return typeof first === 'object' && first !== null && 'value' in first
    ? first.value
    : undefined;
}

/** @param {unknown} error */
function reasonOf(error) {
  const cause = error instanceof Error ? error.cause ?? error : error;
  const reason = cause instanceof Error ? cause.message : cause;
  return String(reason).replace(/\s+/g, ' ').slice(0, 300);
}

/**
 * Ends the process some time later, also while the compiler keeps it busy and there is no
 * backend any more that would.
 *
 * @param {number} seconds
 */
function endAfter(seconds) {
  const thread = new Worker(
    `setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${
      seconds * 1_000
    })`,
    { eval: true },
  );
  thread.unref();
}

/** @typedef {{ folder: string, libraries: string[], seconds: number }} Question */

process.once(
  'message',
  async (/** @type {Question} */ { folder, libraries, seconds }) => {
    endAfter(seconds);
    // Its packages are looked up from there, too
    process.chdir(folder);
    process.send?.(await answerTo(folder, libraries));
  },
);
