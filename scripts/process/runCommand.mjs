import { ProcessGroup } from './ProcessGroup.mjs';

/**
 * Runs a command to its end and answers its exit code. One that takes longer
 * than it may is ended and counts as failed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{minutes?: number, cwd?: string, env?: object, stdio?: import('node:child_process').StdioOptions}} options
 */
export async function runCommand(command, args, options = {}) {
  const { minutes = 20, ...rest } = options;
  const group = ProcessGroup.start(command, args, rest);
  const code = await group.exitWithin(minutes);
  if (code === undefined) {
    console.error(`${command} did not end within ${minutes} minutes`);
  }
  return code ?? 1;
}

/**
 * Runs a command whose output matters only when it fails. Answers its exit
 * code, its standard output, and both streams in one text.
 */
export async function captureCommand(command, args, options = {}) {
  const { minutes = 20, ...rest } = options;
  const group = ProcessGroup.start(command, args, {
    ...rest,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let output = '';
  group.stdout.setEncoding('utf8').on('data', text => {
    stdout += text;
    output += text;
  });
  group.stderr.setEncoding('utf8').on('data', text => {
    output += text;
  });
  const code = await group.exitWithin(minutes);
  if (code === undefined) {
    output += `\n${command} did not end within ${minutes} minutes`;
  }
  return { code: code ?? 1, stdout, output };
}
