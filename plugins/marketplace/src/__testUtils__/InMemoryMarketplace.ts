import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  FacetValue,
  PluginDetails,
  PluginsQuery,
  PluginsResponse,
  SourceDetails,
  SourceRefresh,
  SourcesResponse,
} from 'backstage-plugin-marketplace-common';
import { MarketplaceApi, PluginLocator } from '../api';

/**
 * A marketplace that needs no backend, for tests and for the plugin's own
 * development app. A refreshed source runs until the test ends its run.
 *
 * @internal
 */
export class InMemoryMarketplace implements MarketplaceApi {
  /** What has been asked, oldest first. */
  readonly queries: PluginsQuery[] = [];
  /** The refreshes that were asked for, oldest first. */
  readonly refreshes: Array<{ id: string } & SourceRefresh> = [];
  readonly #plugins: PluginDetails[];
  #sources: SourceDetails[];

  constructor(plugins: PluginDetails[], sources: SourceDetails[] = []) {
    this.#plugins = plugins;
    this.#sources = sources;
  }

  async listPlugins(query: PluginsQuery): Promise<PluginsResponse> {
    this.queries.push(query);
    const { category, source, status, limit = 50, cursor = '0' } = query;
    const found = this.#plugins.filter(
      plugin =>
        includesText(plugin, query.search) &&
        (!category || category.some(c => plugin.categories.includes(c))) &&
        (!source || plugin.sources.some(s => source.includes(s.source))) &&
        (!status || status.includes(plugin.status.state)),
    );
    const end = Number(cursor) + limit;
    return {
      items: found.slice(Number(cursor), end),
      totalItems: found.length,
      facets: {
        category: count(this.#plugins.flatMap(plugin => plugin.categories)),
        status: count(this.#plugins.map(plugin => plugin.status.state)),
        source: count(
          this.#plugins.flatMap(plugin => plugin.sources.map(s => s.source)),
        ),
        collection: [],
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

  async listSources(): Promise<SourcesResponse> {
    return { items: this.#sources };
  }

  async getSource(id: string): Promise<SourceDetails> {
    const source = this.#sources.find(other => other.id === id);
    if (!source) {
      throw new NotFoundError(`There is no source '${id}'`);
    }
    return source;
  }

  async refreshSource(id: string, refresh: SourceRefresh = {}): Promise<void> {
    const { running } = await this.getSource(id);
    if (running) {
      throw new ConflictError(`The source '${id}' is being read already`);
    }
    this.refreshes.push({ id, ...refresh });
    this.changeSource(id, { running: true });
  }

  /** Lets a source be another from now on, as a run does that ends. */
  changeSource(id: string, changes: Partial<SourceDetails>): void {
    this.#sources = this.#sources.map(source =>
      source.id === id ? { ...source, ...changes } : source,
    );
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
