// Takes inventories of a repository in a process of its own, and tells what that took.
const { readdir, readFile } = require('node:fs/promises');
const path = require('node:path');
const {
  takeInventory,
} = require('../../plugins/marketplace-backend/src/inventory/takeInventory');

const [root, rounds] = process.argv.slice(2);

/** What every scan has to do at least: list the packages, read and parse each. */
async function readAll() {
  const modules = path.join(root, 'node_modules');
  const names = [];
  for (const name of await readdir(modules)) {
    const own = name.startsWith('@')
      ? await readdir(path.join(modules, name))
      : [];
    names.push(...(own.length ? own.map(each => `${name}/${each}`) : [name]));
  }
  const batch = 16;
  for (let start = 0; start < names.length; start += batch) {
    await Promise.all(
      names.slice(start, start + batch).map(async name => {
        const file = path.join(modules, name, 'package.json');
        JSON.parse(await readFile(file, 'utf8'));
      }),
    );
  }
  return names.length;
}

/** With a plugin that runs undeclared, all of node_modules is looked at. */
function scan(features) {
  return takeInventory({
    instance: 'bench',
    folder: root,
    runtime: { features, elsewhere: [] },
    process: { cwd: root },
    now: new Date(),
    signal: new AbortController().signal,
  });
}

/**
 * What the thread worked at most before others had a turn. Time on a clock would count what
 * other processes take of the machine as well.
 */
function watchTurns() {
  let longestMs = 0;
  let before = threadMs();
  const timer = setInterval(() => {
    const now = threadMs();
    longestMs = Math.max(longestMs, now - before);
    before = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return Math.max(longestMs, threadMs() - before);
  };
}

function threadMs() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function measure(work) {
  const times = [];
  let longestBlockMs = 0;
  let result;
  for (let round = 0; round < Number(rounds); round++) {
    const longest = watchTurns();
    const began = performance.now();
    result = await work();
    times.push(performance.now() - began);
    longestBlockMs = Math.max(longestBlockMs, longest());
  }
  times.sort((a, b) => a - b);
  return { ms: times[Math.floor(times.length / 2)], longestBlockMs, result };
}

async function main() {
  const undeclared = [{ pluginId: 'somewhere', modules: [] }];
  // What is compiled and cached at first is no part of a scan
  await readAll();
  await scan(undeclared);
  const plain = await measure(readAll);
  const declared = await measure(() => scan([]));
  const all = await measure(() => scan(undeclared));
  const { packages, findings } = all.result;
  const told = ({ result: _result, ...figures }) => figures;
  process.send({
    plain: told(plain),
    declared: told(declared),
    all: told(all),
    packages: packages.length,
    findings: findings.map(({ kind }) => kind),
  });
}

main();
