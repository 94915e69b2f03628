import { constants } from 'node:os';

/*
 * What must happen before this process leaves, however it leaves: servers are
 * ended and temporary folders removed, last started first.
 */

const actions = [];
let running;

/**
 * Registers something to undo. Returns a function that undoes it early.
 *
 * @param {() => Promise<void> | void} action
 * @returns {() => Promise<void>}
 */
export function atExit(action) {
  const entry = { action };
  actions.push(entry);
  return async () => {
    const index = actions.indexOf(entry);
    if (index >= 0) {
      actions.splice(index, 1);
      await action();
    }
  };
}

/** Undoes everything that is registered, once, even when a part of it fails. */
export function runExitActions() {
  running ??= (async () => {
    while (actions.length > 0) {
      try {
        await actions.pop().action();
      } catch (error) {
        console.error(`While stopping: ${error.message}`);
      }
    }
  })();
  return running;
}

/** Undoes everything, then leaves with the exit code. */
export async function exit(code) {
  await runExitActions();
  process.exit(code);
}

/**
 * Runs the body of a script: ends with its exit code, and undoes everything on
 * success, on an error and on a signal alike.
 *
 * @param {() => Promise<number | void>} body
 */
export async function main(body) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => exit(128 + constants.signals[signal]));
  }
  leaveWithNpm();
  try {
    await exit((await body()) ?? 0);
  } catch (error) {
    console.error(error.expected ? error.message : error);
    await exit(1);
  }
}

/** An error whose message says all: it is printed without a stack. */
export function plainError(message) {
  return Object.assign(new Error(message), { expected: true });
}

/*
 * npm passes most signals on, but when npm itself is killed nothing reaches its
 * script. The script then has a new parent process, and leaves.
 */
function leaveWithNpm() {
  if (!process.env.npm_lifecycle_event) {
    return;
  }
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) {
      exit(1);
    }
  }, 1000).unref();
}
