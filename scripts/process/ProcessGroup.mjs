import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { repositoryDir } from '../repository.mjs';
import { atExit } from './exitActions.mjs';

const leader = fileURLToPath(new URL('./groupLeader.mjs', import.meta.url));
const graceMs = 10_000;

/**
 * A command with everything that it starts, as one process group: what the
 * command leaves behind when it ends (the development backend does) ends too.
 */
export class ProcessGroup {
  #child;
  #unregister;

  /** Settles when the command ended: its exit code, 1 for a signal. */
  exited;

  /**
   * @param {string} command found in node_modules/.bin first
   * @param {string[]} args
   * @param {{cwd?: string, env?: object, stdio?: import('node:child_process').StdioOptions}} options
   *   `stdio` is that of `spawn`; the default shows the output and gives no input
   */
  static start(command, args, options = {}) {
    return new ProcessGroup(command, args, options);
  }

  constructor(command, args, { cwd = repositoryDir, env = {}, stdio }) {
    const [stdin, stdout, stderr] = stdio ?? ['ignore', 'inherit', 'inherit'];
    this.#child = spawn(process.execPath, [leader, command, ...args], {
      cwd,
      env: { ...toolEnvironment(), ...env },
      // The fourth one is the wire by which the group notices our own end
      stdio: [stdin, stdout, stderr, 'ipc'],
      detached: true,
    });
    this.exited = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('exit', () => this.#signalGroup('SIGKILL'));
      this.#child.once('close', code => resolve(code ?? 1));
    });
    // Whoever waits gets the error; nobody waiting must not end the process
    this.exited.catch(() => {});
    this.#unregister = atExit(() => this.#end());
  }

  get stdin() {
    return this.#child.stdin;
  }

  get stdout() {
    return this.#child.stdout;
  }

  get stderr() {
    return this.#child.stderr;
  }

  get running() {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /**
   * Waits for the end of the command, and ends it when it takes too long.
   *
   * @returns the exit code, or undefined when the time was not enough
   */
  async exitWithin(minutes) {
    const timer = new AbortController();
    const timeUp = sleep(minutes * 60_000, undefined, { signal: timer.signal });
    try {
      return await Promise.race([this.exited, timeUp.catch(() => {})]);
    } finally {
      timer.abort();
      await this.end();
    }
  }

  /** Ends the command and all that it started; forcibly after ten seconds. */
  async end() {
    await this.#unregister();
  }

  async #end() {
    if (this.running) {
      this.#child.kill('SIGTERM');
      await Promise.race([
        this.exited.catch(() => {}),
        sleep(graceMs, undefined, { ref: false }),
      ]);
    }
    this.#signalGroup('SIGKILL');
  }

  #signalGroup(signal) {
    try {
      process.kill(-this.#child.pid, signal);
    } catch {
      // Nobody is left in the group
    }
  }
}

/**
 * The environment in which the repository's own tools are found first, among
 * them the Node that Backstage needs.
 */
function toolEnvironment() {
  const bin = path.join(repositoryDir, 'node_modules', '.bin');
  return {
    ...process.env,
    PATH: [bin, process.env.PATH].join(path.delimiter),
  };
}
