import path from 'node:path';
import { plainError } from '../process/plainError.mjs';
import { captureCommand } from '../process/runCommand.mjs';
import { repositoryDir } from '../repository.mjs';

/** Builds the portal's frontend into packages/app/dist. */
export async function buildApp() {
  console.log('Building the portal ...');
  const { code, output } = await captureCommand(
    'backstage-cli',
    ['package', 'build'],
    { cwd: path.join(repositoryDir, 'packages/app') },
  );
  if (code !== 0) {
    throw plainError(`${output}\nThe portal could not be built.`);
  }
}
