import {
  FINDING_KINDS,
  InstanceSummary,
  InventoryFinding,
  OverviewResponse,
  PluginAttention,
  PluginStatus,
} from 'backstage-plugin-marketplace-common';
import { RegistryProgress } from '../../database/RegistryStore';
import { InstanceView } from '../InstanceView';

const MAX_FINDINGS = 100;

/**
 * Answers `GET /overview`: what there is to see and to do in an instance, among the plugins
 * of a view.
 */
export function overviewOf(
  view: InstanceView,
  facts: {
    instance: InstanceSummary;
    registry: RegistryProgress & { enabled: boolean };
  },
): OverviewResponse {
  const { enabled, wanted, checked, failed, oldestAt, failure } =
    facts.registry;
  return {
    instance: facts.instance,
    plugins: countPlugins(view.plugins.flatMap(({ status }) => seen(status))),
    findings: mostSevere(view.inventory?.inventory.findings ?? []),
    registry: { enabled, wanted, checked, failed, oldestAt, failure },
  };
}

type Installed = Extract<PluginStatus, { state: 'installed' | 'partial' }>;

function seen(status: PluginStatus): Installed[] {
  return status.state === 'installed' || status.state === 'partial'
    ? [status]
    : [];
}

function countPlugins(
  installed: readonly Installed[],
): OverviewResponse['plugins'] {
  const count = (counts: (status: Installed) => boolean) =>
    installed.filter(counts).length;
  const withAttention = (attention: PluginAttention) =>
    count(status => status.attention.includes(attention));
  return {
    installed: count(({ state }) => state === 'installed'),
    partial: count(({ state }) => state === 'partial'),
    updates: {
      total: withAttention('update-available'),
      major: count(({ behind }) => behind === 'major'),
      minor: count(({ behind }) => behind === 'minor'),
      patch: count(({ behind }) => behind === 'patch'),
      prerelease: count(({ behind }) => behind === 'prerelease'),
    },
    deprecated: withAttention('deprecated'),
    moved: withAttention('moved'),
    deprecatedOrMoved: count(({ attention }) =>
      attention.some(each => each === 'deprecated' || each === 'moved'),
    ),
    archived: withAttention('archived'),
    notLoaded: withAttention('not-loaded'),
    incompleteOrNotLoaded: count(({ attention }) =>
      attention.some(
        each => each === 'missing-companion' || each === 'not-loaded',
      ),
    ),
    missingCompanion: withAttention('missing-companion'),
    incompatible: withAttention('incompatible'),
    unlisted: withAttention('unlisted'),
    attention: count(({ attention }) => attention.length > 0),
  };
}

function mostSevere(findings: readonly InventoryFinding[]): InventoryFinding[] {
  return [...findings]
    .sort((a, b) => severity(a) - severity(b))
    .slice(0, MAX_FINDINGS);
}

function severity({ kind }: InventoryFinding): number {
  return FINDING_KINDS.indexOf(kind);
}
