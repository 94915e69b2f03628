import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { pluginEvidence, RunningEvidence } from '../running';
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
  const { data: app } = useRunningApp();
  const current = instances.find(other => other.current)?.id ?? instance.id;
  return app && current === instance.id
    ? pluginEvidence(packages, app)
    : undefined;
}
