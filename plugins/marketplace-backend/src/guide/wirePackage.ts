import { GuideFacts } from './GuideFacts';
import { InstallTarget } from './installTargets';
import { PackageToInstall } from './PackageToInstall';
import { byPeople, PlannedStep } from './PlannedStep';
import { wireBackend } from './wireBackend';
import { wireFrontend } from './wireFrontend';

/**
 * What is to be done so that programs use a package, or use it no more.
 *
 * @param targets - of the half that the package is of
 */
export function wirePackage(
  action: 'add' | 'remove',
  pkg: PackageToInstall,
  targets: readonly InstallTarget[],
  { entry }: Pick<GuideFacts, 'entry'>,
): PlannedStep[] {
  switch (pkg.role) {
    case 'backend-plugin':
    case 'backend-plugin-module':
      return wireBackend(action, pkg, targets, entry);
    case 'frontend-plugin':
    case 'frontend-plugin-module':
      return wireFrontend(action, pkg, targets, entry);
    default:
      return [
        byPeople({
          kind: 'nothing-to-wire',
          packageName: pkg.name,
          reason: 'no-feature',
        }),
      ];
  }
}
