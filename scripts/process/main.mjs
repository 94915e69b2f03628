import { constants } from 'node:os';
import { runExitActions } from './exitActions.mjs';

const { SIGHUP, SIGINT, SIGTERM } = constants.signals;
const signals = {
  SIGHUP: 128 + SIGHUP,
  SIGINT: 128 + SIGINT,
  SIGTERM: 128 + SIGTERM,
};
// Ctrl-C reaches a script of npm twice: from the terminal, and from npm
const echoMs = 500;
let leavingSince;

/**
 * Runs the body of a script: ends with its exit code, and undoes what it started
 * on success, on an error and on a signal alike. A second signal does not wait.
 *
 * @param {() => Promise<number | void>} body
 */
export async function main(body) {
  for (const signal of Object.keys(signals)) {
    process.on(signal, leaveOnSignal);
  }
  leaveWithNpm();
  try {
    await exit((await body()) ?? 0);
  } catch (error) {
    // What failed because everything is being ended is no news
    if (leavingSince === undefined) {
      console.error(error.expected ? error.message : error);
      await exit(1);
    }
  }
}

function leaveOnSignal(signal) {
  if (leavingSince === undefined) {
    leavingSince = Date.now();
    exit(signals[signal]);
  } else if (Date.now() - leavingSince > echoMs) {
    process.exit(signals[signal]);
  }
}

async function exit(code) {
  await runExitActions();
  process.exit(code);
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
