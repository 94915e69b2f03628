import {
  InstancePackage,
  InstanceSummary,
  OverviewResponse,
  PluginSummary,
} from 'backstage-plugin-marketplace-common';
import { anInstalledPackage } from './aStatus';
import { minutesAgo } from './aSource';

/**
 * An instance for tests and for the plugin's own development app: the one that answers,
 * looked at five minutes ago.
 *
 * @internal
 */
export function anInstance(
  id: string,
  details: Partial<InstanceSummary> = {},
): InstanceSummary {
  return {
    id,
    current: true,
    origin: 'scan',
    takenAt: minutesAgo(5),
    stale: false,
    backstageVersion: '1.55.0',
    nodeVersion: '24.11.0',
    packageManager: 'npm',
    frontendSystem: 'new',
    covers: { frontend: true, backend: true },
    runtimeKnown: true,
    packages: 62,
    findings: 0,
    ...details,
  };
}

/**
 * A package of an instance, for tests and for the plugin's own development app.
 *
 * @internal
 */
export function anInstancePackage(
  packageName: string,
  details: Partial<InstancePackage> = {},
): InstancePackage {
  return {
    packageName,
    role: 'frontend-plugin',
    status: anInstalledPackage(),
    ...details,
    findings: details.findings ?? [],
  };
}

/**
 * The overview of an instance that has the given plugins, and a registry that is well.
 *
 * @internal
 */
export function anOverview(
  instance: InstanceSummary,
  plugins: PluginSummary[],
  details: Partial<OverviewResponse> = {},
): OverviewResponse {
  const facts = plugins
    .map(plugin => plugin.status)
    .filter(status => 'attention' in status);
  const having = (...any: (typeof facts)[number]['attention']) =>
    facts.filter(({ attention }) =>
      any.some(value => attention.includes(value)),
    ).length;
  const behind = (by: string) =>
    facts.filter(status => status.behind === by).length;
  return {
    instance,
    plugins: {
      installed: facts.filter(status => status.state === 'installed').length,
      partial: facts.filter(status => status.state === 'partial').length,
      updates: {
        total: having('update-available'),
        major: behind('major'),
        minor: behind('minor'),
        patch: behind('patch'),
        prerelease: behind('prerelease'),
      },
      deprecated: having('deprecated'),
      moved: having('moved'),
      deprecatedOrMoved: having('deprecated', 'moved'),
      archived: having('archived'),
      notLoaded: having('not-loaded'),
      incompleteOrNotLoaded: having('missing-companion', 'not-loaded'),
      missingCompanion: having('missing-companion'),
      incompatible: having('incompatible'),
      unlisted: having('unlisted'),
      attention: facts.filter(status => status.attention.length > 0).length,
    },
    findings: [],
    registry: { enabled: true, wanted: 62, checked: 62, failed: 0 },
    ...details,
  };
}
