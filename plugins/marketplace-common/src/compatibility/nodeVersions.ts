import { satisfies, valid, validRange } from 'semver';
import { homeOfRole, packageRole } from '../packages';
import { InventoryIndex } from '../inventory';
import { StatementAbout } from './CompatibilityStatement';
import { PackageToFit } from './PackageToFit';

/**
 * Tells whether a package runs on the Node.js of an instance, by its `engines.node`. Of what
 * runs in the browser nothing is said.
 */
export function nodeVersions(
  { name, role, manifest }: PackageToFit,
  { inventory: { nodeVersion: running } }: InventoryIndex,
): StatementAbout<'node', 'declared'> | undefined {
  const supported = manifest.node;
  const isOfBrowser =
    homeOfRole(packageRole(name, role ?? manifest.role)) === 'frontend';
  if (supported === undefined || isOfBrowser) {
    return undefined;
  }
  const isKnown = valid(running) !== null && validRange(supported) !== null;
  const fits =
    running !== undefined &&
    satisfies(running, supported, { includePrerelease: true });
  const verdict = fits ? 'compatible' : 'incompatible';
  return {
    about: 'node',
    packageName: name,
    basis: 'declared',
    supported,
    ...(running !== undefined && { running }),
    verdict: isKnown ? verdict : 'unknown',
  };
}
