// @ts-check
const { readFileSync } = require('node:fs');
const { npmEntries } = require('./lockfiles/npmEntries');
const { pnpmEntries } = require('./lockfiles/pnpmEntries');
const { UnusableLockfile } = require('./lockfiles/UnusableLockfile');
const { yarnCatalogs } = require('./lockfiles/yarnCatalogs');
const { yarnEntries } = require('./lockfiles/yarnEntries');

// Parses the lockfile of a package manager, in a process of its own that has the file as
// its standard input, and hands over the little that is used of it. The other side is
// src/inventory/lockfiles/parseLockfile.ts.

/** What one message holds at most: reading it must not block the backend for long. */
const BATCH = 500;

/**
 * Where what a workspace gets is found: its key, the npm name, the version, and the folder
 * below the root when it is a local package.
 *
 * @typedef {[key: string, name: string, version?: string, folder?: string]} Entry
 */
/**
 * @typedef {object} Contents
 * @property {'npm' | 'pnpm' | 'yarn-classic' | 'yarn-berry'} packageManager
 * @property {string} version of the format
 * @property {Entry[]} entries
 */
/** @typedef {'npm' | 'pnpm' | 'yarn'} Tool */

const PARSERS = { npm: npmEntries, pnpm: pnpmEntries, yarn: yarnEntries };

/** @type {Entry[]} */
let left = [];

/**
 * @param {Tool} tool
 * @param {string | undefined} yarnrc
 */
function begin(tool, yarnrc) {
  const text = textOf(readFileSync(0));
  const { packageManager, version, entries } = PARSERS[tool](text);
  left = entries;
  return { packageManager, version, catalogs: yarnCatalogs(yarnrc) };
}

/** @param {Buffer} content */
function textOf(content) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new UnusableLockfile('is not UTF-8 text');
  }
  const conflict = /^<{7}(?: |\r?$)/m.exec(text);
  if (conflict) {
    const line = text.slice(0, conflict.index).split('\n').length;
    throw new UnusableLockfile(`has a merge conflict in line ${line}`);
  }
  return text;
}

/** @param {{ tool?: Tool, yarnrc?: string }} request */
function answer({ tool, yarnrc }) {
  const head = tool ? begin(tool, yarnrc) : undefined;
  const entries = left.slice(0, BATCH);
  left = left.slice(BATCH);
  return { head, entries, done: left.length === 0 };
}

process.on('message', request => {
  try {
    process.send?.(answer(Object(request)));
  } catch (cause) {
    const problem =
      cause instanceof UnusableLockfile
        ? cause.message
        : `cannot be parsed: ${String(cause).slice(0, 300)}`;
    process.send?.({ problem });
  }
});
