import path from 'node:path';
import { captureCommand } from '../process/runCommand.mjs';
import { publishablePackages } from '../publishablePackages.mjs';
import { repositoryDir } from '../repository.mjs';

const backend = 'backstage-plugin-marketplace-backend';

/**
 * Loads the unpacked backend as the Node of an adopter does: built files only,
 * no transformation of TypeScript, the other packages of ours unpacked as well.
 *
 * @param {string} folder a node_modules with the unpacked packages
 * @returns {Promise<string[]>} problems
 */
export async function loadPacked(folder) {
  const script = `
    const feature = require('${backend}').default;
    if (feature?.$$type !== '@backstage/BackendFeature') {
      throw new Error('The default export is no backend feature');
    }`;
  const dependencies = [
    ...publishablePackages().map(({ dir }) => path.join(dir, 'node_modules')),
    path.join(repositoryDir, 'node_modules'),
  ];
  const { code, output } = await captureCommand('node', ['-e', script], {
    cwd: path.dirname(folder),
    env: { NODE_PATH: dependencies.join(path.delimiter) },
    minutes: 2,
  });
  return code === 0 ? [] : [output];
}
