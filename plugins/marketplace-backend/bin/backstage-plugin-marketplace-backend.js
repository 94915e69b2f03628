#!/usr/bin/env node
// @ts-check
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const source = join(__dirname, '../src/lint/cli.ts');

/** @returns {typeof import('../src/lint/cli')} */
function load() {
  if (!existsSync(source)) {
    // @ts-ignore -- built by `backstage-cli package build`
    return require('../dist/lint.cjs.js');
  }
  // In the repository it runs from its sources
  require('@backstage/cli/config/nodeTransform.cjs');
  return require('../src/lint/cli');
}

async function run() {
  process.exitCode = await load().runCli(process.argv.slice(2), {
    cwd: process.cwd(),
    print: line => process.stdout.write(`${line}\n`),
    printError: line => process.stderr.write(`${line}\n`),
  });
}

/**
 * Node would end with 1, which says that there are errors in what was checked.
 *
 * @param {unknown} error
 */
function crash(error) {
  const reason = error instanceof Error ? error.stack : error;
  process.stderr.write(`The check itself failed: ${reason}\n`);
  process.exit(2);
}

// Also for promises that nobody waits for
process.on('uncaughtException', crash);
run().catch(crash);
