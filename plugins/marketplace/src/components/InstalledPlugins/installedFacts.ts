import {
  InstalledPluginFacts,
  PluginSummary,
} from 'backstage-plugin-marketplace-common';

const NOTHING: InstalledPluginFacts = {
  freshness: 'unknown',
  evidence: [],
  attention: [],
};

/**
 * What can be said of an installed plugin; nothing of one that is not.
 *
 * @internal
 */
export function installedFacts({
  status,
}: PluginSummary): InstalledPluginFacts {
  return status.state === 'installed' || status.state === 'partial'
    ? status
    : NOTHING;
}
