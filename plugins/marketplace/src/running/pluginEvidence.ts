import {
  PackageRole,
  PackageStatus,
} from 'backstage-plugin-marketplace-common';
import { RunningApp } from './RunningApp';
import {
  foremostEvidence,
  RunningEvidence,
  runningEvidence,
} from './runningEvidence';

/**
 * Tells what the app in this browser has of a plugin, by its frontend packages; nothing
 * when nothing can be said.
 *
 * @internal
 */
export function pluginEvidence(
  packages: ReadonlyArray<{
    packageName: string;
    role?: PackageRole;
    status: PackageStatus;
  }>,
  app: RunningApp,
): RunningEvidence | undefined {
  const evidence = packages
    .filter(({ role }) => role === 'frontend-plugin')
    .map(({ packageName, status }) =>
      status.state === 'installed'
        ? runningEvidence(
            {
              packageName: status.installedAs ?? packageName,
              versions: status.versions.map(({ version }) => version),
              installed: true,
            },
            app,
          )
        : runningEvidence({ packageName, versions: [], installed: false }, app),
    );
  return foremostEvidence(evidence.filter(found => found !== undefined));
}
