import {
  PackageRole,
  PLUGIN_ATTENTION,
  PluginKind,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { PluginWithStatus } from '../PluginWithStatus';

/** The facets that plugins are filtered by. */
export type FacetName = keyof PluginsResponse['facets'];

/** Every {@link FacetName}. */
export const FACET_NAMES: readonly FacetName[] = [
  'category',
  'capability',
  'author',
  'role',
  'kind',
  'status',
  'attention',
  'maintenance',
  'frontendSystem',
  'policy',
  'source',
  'collection',
];

/** What a plugin has of each facet. */
export const FACETS: Record<
  FacetName,
  (plugin: PluginWithStatus) => readonly string[]
> = {
  category: ({ summary }) => summary.categories,
  capability: ({ capabilities }) => capabilities,
  author: ({ summary }) => (summary.author ? [summary.author.name] : []),
  role: ({ packages }) => packages.map(({ role }) => role),
  kind: kindOf,
  status: ({ status }) => [status.state],
  attention: attentionOf,
  maintenance: ({ summary }) => [summary.maintenance],
  frontendSystem: ({ frontendSystems }) => frontendSystems,
  policy: ({ summary }) => (summary.policy ? [summary.policy.verdict] : []),
  source: ({ sources }) => sources,
  collection: ({ collections }) => collections,
};

/** Days outside of these are sorted as if they were the first or the last of them. */
const [FIRST_DAY, LAST_DAY] = ['1970-01-01', '2199-12-31'].map(dayNumber);

/** The numbers that plugins are sorted by; -1 where there is nothing to sort by. */
export const ORDERS = {
  added: ({ summary }: PluginWithStatus) => dayOf(summary.added),
  released: ({ summary }: PluginWithStatus) => dayOf(summary.released),
  /** The higher, the more urgent. */
  attention: urgencyOf,
};

/** Libraries make no kind of plugin. */
function kindOf({ packages }: PluginWithStatus): readonly PluginKind[] {
  const has = (role: PackageRole) => packages.some(pkg => pkg.role === role);
  const [frontend, backend] = [has('frontend-plugin'), has('backend-plugin')];
  if (frontend || backend) {
    const half = frontend ? 'frontend' : 'backend';
    return [frontend && backend ? 'full' : half];
  }
  return has('frontend-plugin-module') || has('backend-plugin-module')
    ? ['module']
    : [];
}

function attentionOf({ status }: PluginWithStatus): readonly string[] {
  return status.state === 'installed' || status.state === 'partial'
    ? status.attention
    : [];
}

function urgencyOf(plugin: PluginWithStatus): number {
  const attention = attentionOf(plugin);
  const most = PLUGIN_ATTENTION.findIndex(each => attention.includes(each));
  return most < 0 ? -1 : PLUGIN_ATTENTION.length - most;
}

function dayOf(date: string | undefined): number {
  return date === undefined
    ? -1
    : Math.min(Math.max(dayNumber(date), FIRST_DAY), LAST_DAY);
}

/** Days since 1970, of a day as `YYYY-MM-DD`. */
function dayNumber(date: string): number {
  return Math.floor(Date.parse(date) / 86_400_000);
}
