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
