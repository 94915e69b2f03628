import path from 'node:path';
import { plainError } from '../process/exitActions.mjs';
import { runCommand } from '../process/runCommand.mjs';
import { repositoryDir } from '../repository.mjs';

/** Builds the portal's frontend into packages/app/dist. */
export async function buildApp() {
  const code = await runCommand('backstage-cli', ['package', 'build'], {
    cwd: path.join(repositoryDir, 'packages/app'),
  });
  if (code !== 0) {
    throw plainError('The portal could not be built.');
  }
}
