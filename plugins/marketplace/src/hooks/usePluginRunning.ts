import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { foremostEvidence, RunningEvidence, runningEvidence } from '../running';
import { useRunningApp } from './useRunningApp';

/**
 * What this browser runs of a plugin; missing until it is known, where nothing can be
 * said, and when the status speaks of another instance.
 *
 * @internal
 */
export function usePluginRunning({
  instance,
  instances,
  packages,
}: PluginDetails): RunningEvidence | undefined {
  const app = useRunningApp();
  const current = instances.find(other => other.current)?.id ?? instance.id;
  if (!app || current !== instance.id) {
    return undefined;
  }
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
