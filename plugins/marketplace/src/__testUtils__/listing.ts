import {
  CollectionDetails,
  FacetValue,
  HighlightsResponse,
  InstancePackage,
  InstancePackagesQuery,
  InstancePackagesResponse,
  PLUGIN_ATTENTION,
  PluginAttention,
  PluginDetails,
  PluginsQuery,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';

/**
 * The plugins that a query finds, with counts that regard its search alone.
 *
 * @internal
 */
export function listPlugins(
  plugins: PluginDetails[],
  query: PluginsQuery,
): PluginsResponse {
  const { attention, category, policy, source, status, sort } = query;
  const searched = plugins.filter(
    plugin =>
      includesText(plugin.title, query.search) &&
      (!query.plugin ||
        query.plugin.includes(`${plugin.namespace}/${plugin.name}`)),
  );
  const found = searched.filter(
    plugin =>
      (!category || category.some(c => plugin.categories.includes(c))) &&
      (!source || plugin.sources.some(s => source.includes(s.source))) &&
      (!policy || policy.some(p => p === plugin.policy?.verdict)) &&
      (!status || status.includes(plugin.status.state)) &&
      (!attention || attentionOf(plugin).some(a => attention.includes(a))),
  );
  if (query.sort === 'title') {
    found.sort((a, b) => a.title.localeCompare(b.title));
    if (query.order === 'desc') {
      found.reverse();
    }
  }
  if (sort === 'added' || sort === 'released') {
    found.sort((a, b) => (b[sort] ?? '').localeCompare(a[sort] ?? ''));
  }
  if (query.sort === 'attention') {
    found.sort((a, b) => urgencyOf(a) - urgencyOf(b));
    if (query.order === 'asc') {
      found.reverse();
    }
  }
  return {
    ...pageOf(found, query),
    facets: {
      category: count(searched.flatMap(plugin => plugin.categories)),
      capability: [],
      author: count(searched.flatMap(plugin => plugin.author?.name ?? [])),
      role: count(
        searched.flatMap(plugin => plugin.packages.map(pkg => pkg.role)),
      ),
      kind: [],
      attention: count(searched.flatMap(attentionOf)),
      maintenance: count(searched.map(plugin => plugin.maintenance)),
      frontendSystem: [],
      policy: count(searched.flatMap(plugin => plugin.policy?.verdict ?? [])),
      status: count(searched.map(plugin => plugin.status.state)),
      source: count(
        searched.flatMap(plugin => plugin.sources.map(s => s.source)),
      ),
      collection: [],
    },
  };
}

/**
 * What is shown before anything is asked for.
 *
 * @internal
 */
export function listHighlights(
  plugins: PluginDetails[],
  collections: CollectionDetails[],
): HighlightsResponse {
  const first = (sort: 'added' | 'released') =>
    listPlugins(plugins, { sort, limit: 5 }).items.filter(
      plugin => plugin[sort] !== undefined,
    );
  const featured = collections.find(({ name }) => name === 'featured');
  return {
    collections,
    ...(featured && {
      featured: { collection: featured, plugins: featured.plugins.slice(0, 5) },
    }),
    newest: first('added'),
    released: first('released'),
  };
}

/**
 * The packages that a query finds, with counts that regard its search alone.
 *
 * @internal
 */
export function listPackages(
  packages: InstancePackage[],
  query: InstancePackagesQuery,
): InstancePackagesResponse {
  const { freshness, loaded, role, workspace } = query;
  const searched = packages.filter(pkg =>
    includesText(pkg.packageName, query.search),
  );
  const found = searched.filter(
    ({ role: own, status }) =>
      (!role || role.includes(own ?? 'none')) &&
      (!freshness || freshness.includes(status.freshness.state)) &&
      (!loaded || loaded.includes(status.loaded)) &&
      (!workspace ||
        status.declaredIn.some(place => workspace.includes(place.workspace))),
  );
  const statuses = searched.map(({ status }) => status);
  return {
    ...pageOf(found, query),
    facets: {
      role: count(searched.map((pkg): string => pkg.role ?? 'none')),
      freshness: count(statuses.map(status => status.freshness.state)),
      evidence: count(statuses.flatMap(status => status.evidence)),
      loaded: count(statuses.map(status => status.loaded)),
      workspace: count(
        statuses.flatMap(status =>
          status.declaredIn.map(place => place.workspace),
        ),
      ),
    },
  };
}

function pageOf<T>(
  found: T[],
  { limit = 50, cursor = '0' }: { limit?: number; cursor?: string },
) {
  const end = Number(cursor) + limit;
  return {
    items: found.slice(Number(cursor), end),
    totalItems: found.length,
    pageInfo: end < found.length ? { nextCursor: String(end) } : {},
  };
}

function attentionOf({ status }: PluginDetails): PluginAttention[] {
  return 'attention' in status ? status.attention : [];
}

function urgencyOf(plugin: PluginDetails): number {
  const [first] = attentionOf(plugin);
  return first ? PLUGIN_ATTENTION.indexOf(first) : PLUGIN_ATTENTION.length;
}

function includesText(text: string, search = ''): boolean {
  return text.toLowerCase().includes(search.toLowerCase());
}

function count(values: string[]): FacetValue[] {
  return [...new Set(values)].map(value => ({
    value,
    count: values.filter(other => other === value).length,
  }));
}
