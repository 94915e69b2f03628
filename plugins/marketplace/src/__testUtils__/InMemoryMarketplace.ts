import { NotFoundError } from '@backstage/errors';
import {
  FacetValue,
  PluginDetails,
  PluginsQuery,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { MarketplaceApi, PluginLocator } from '../api';

/**
 * A marketplace that needs no backend, for tests and for the plugin's own
 * development app.
 *
 * @internal
 */
export class InMemoryMarketplace implements MarketplaceApi {
  /** What has been asked, oldest first. */
  readonly queries: PluginsQuery[] = [];
  readonly #plugins: PluginDetails[];

  constructor(plugins: PluginDetails[]) {
    this.#plugins = plugins;
  }

  async listPlugins(query: PluginsQuery): Promise<PluginsResponse> {
    this.queries.push(query);
    const { category, status, limit = 50, cursor = '0' } = query;
    const found = this.#plugins.filter(
      plugin =>
        includesText(plugin, query.search) &&
        (!category || category.some(c => plugin.categories.includes(c))) &&
        (!status || status.includes(plugin.status.state)),
    );
    const end = Number(cursor) + limit;
    return {
      items: found.slice(Number(cursor), end),
      totalItems: found.length,
      facets: {
        category: count(this.#plugins.flatMap(plugin => plugin.categories)),
        status: count(this.#plugins.map(plugin => plugin.status.state)),
      },
      pageInfo: end < found.length ? { nextCursor: String(end) } : {},
    };
  }

  async getPlugin({ namespace, name }: PluginLocator): Promise<PluginDetails> {
    const plugin = this.#plugins.find(
      other => other.namespace === namespace && other.name === name,
    );
    if (!plugin) {
      throw new NotFoundError(`There is no plugin '${namespace}/${name}'`);
    }
    return plugin;
  }
}

function includesText({ title }: PluginDetails, search = ''): boolean {
  return title.toLowerCase().includes(search.toLowerCase());
}

function count(values: string[]): FacetValue[] {
  return [...new Set(values)].map(value => ({
    value,
    count: values.filter(other => other === value).length,
  }));
}
