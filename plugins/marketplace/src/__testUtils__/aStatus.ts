import {
  InstalledPackageStatus,
  InstalledPluginFacts,
  PluginStatus,
} from 'backstage-plugin-marketplace-common';

const someFacts: InstalledPluginFacts = {
  freshness: 'current',
  evidence: ['manifest', 'lockfile', 'node_modules'],
  attention: [],
};

/**
 * The status of an installed plugin, for tests and for the plugin's own development app:
 * up to date, and nothing to look at.
 *
 * @internal
 */
export function anInstalledPlugin(
  facts: Partial<InstalledPluginFacts> = {},
): PluginStatus {
  return { state: 'installed', ...someFacts, ...facts };
}

/**
 * The status of a plugin of which a half is missing.
 *
 * @internal
 */
export function aPartialPlugin(
  facts: Partial<Extract<PluginStatus, { state: 'partial' }>>,
): PluginStatus {
  return {
    state: 'partial',
    ...someFacts,
    missing: ['@acme/other-half'],
    attention: ['missing-companion'],
    ...facts,
  };
}

/**
 * The status of an installed package: declared in the app, and up to date.
 *
 * @internal
 */
export function anInstalledPackage(
  facts: Partial<InstalledPackageStatus> = {},
): InstalledPackageStatus {
  const { version = '1.2.3' } = facts;
  return {
    state: 'installed',
    version,
    versions: [{ version, evidence: ['lockfile', 'node_modules'] }],
    declaredIn: [{ workspace: 'app', range: '^1.2.0' }],
    evidence: ['manifest', 'lockfile', 'node_modules'],
    loaded: 'unknown',
    freshness: { state: 'current', latest: version },
    ...facts,
  };
}
