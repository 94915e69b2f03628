#!/usr/bin/env node
// @ts-check
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const source = join(__dirname, '../src/cli/runCli.ts');

/** @returns {typeof import('../src/cli/runCli')} */
function load() {
  if (!existsSync(source)) {
    // @ts-ignore -- built by `backstage-cli package build`
    return require('../dist/cli.cjs.js');
  }
  // In the repository it runs from its sources
  require('@backstage/cli/config/nodeTransform.cjs');
  return require('../src/cli/runCli');
}

async function run() {
  process.exitCode = await load().runCli(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    print: line => process.stdout.write(`${line}\n`),
    printError: line => process.stderr.write(`${line}\n`),
  });
}

/**
 * Node would end with 1, which says something else.
 *
 * @param {unknown} error
 */
function crash(error) {
  const reason = error instanceof Error ? error.stack : error;
  process.stderr.write(`The command itself failed: ${reason}\n`);
  process.exit(2);
}

// Also for promises that nobody waits for
process.on('uncaughtException', crash);
run().catch(crash);
