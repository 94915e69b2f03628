import { plainError } from '../process/plainError.mjs';
import { captureCommand } from '../process/runCommand.mjs';
import { configArgs, configFiles } from './configFiles.mjs';

/**
 * Builds an app of the portal into the `dist` of its package.
 *
 * @param {import('./apps.mjs').App} app
 */
export async function buildApp({ name, dir, config }) {
  console.log(`Building the portal (${name}) ...`);
  const { code, output } = await captureCommand(
    'backstage-cli',
    ['package', 'build', ...configArgs(configFiles([], { base: config }))],
    { cwd: dir },
  );
  if (code !== 0) {
    throw plainError(`${output}\nThe portal (${name}) could not be built.`);
  }
}
