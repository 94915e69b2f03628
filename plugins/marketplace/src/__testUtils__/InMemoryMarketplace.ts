import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  CollectionDetails,
  ConfigSchemaResponse,
  HighlightsResponse,
  InstallAction,
  InstallGuide,
  InstancePackage,
  InstancePackagesQuery,
  InstancePackagesResponse,
  InstancesResponse,
  InstanceSummary,
  OverviewResponse,
  PackageConfigSchema,
  PackageReadme,
  PackageVersionsResponse,
  PluginDetails,
  PluginsQuery,
  PluginsResponse,
  SourceDetails,
  SourceRefresh,
  SourcesResponse,
} from 'backstage-plugin-marketplace-common';
import {
  CollectionLocator,
  InstallGuideQuery,
  MarketplaceApi,
  PluginLocator,
  VersionsQuery,
} from '../api';
import { anInstance, anOverview } from './anInstance';
import { listHighlights, listPackages, listPlugins } from './listing';

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
  /** The instances that are known; what they have is the same. */
  instances: InstanceSummary[] = [anInstance('local')];
  /** What differs from the overview that the plugins make. */
  overview: Partial<OverviewResponse> = {};
  packages: InstancePackage[] = [];
  /** What differs from a guide with nothing to do. */
  guides: Partial<Record<InstallAction, Partial<InstallGuide>>> = {};
  readmes: PackageReadme[] = [];
  configSchemas: PackageConfigSchema[] = [];
  versions: PackageVersionsResponse[] = [];
  collections: CollectionDetails[] = [];
  readonly #plugins: PluginDetails[];
  #sources: SourceDetails[];

  constructor(plugins: PluginDetails[], sources: SourceDetails[] = []) {
    this.#plugins = plugins;
    this.#sources = sources;
  }

  async listPlugins(query: PluginsQuery): Promise<PluginsResponse> {
    this.queries.push(query);
    return listPlugins(this.#plugins, query);
  }

  async getHighlights(): Promise<HighlightsResponse> {
    return listHighlights(this.#plugins, this.collections);
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

  async getInstallGuide(
    locator: PluginLocator,
    { action = 'install' }: InstallGuideQuery = {},
  ): Promise<InstallGuide> {
    const { entityRef } = await this.getPlugin(locator);
    return {
      entityRef,
      instance: 'local',
      action,
      actions: ['install'],
      patch: false,
      steps: [],
      ...this.guides[action],
    };
  }

  async getInstallPatch(
    _plugin: PluginLocator,
    action: InstallAction,
  ): Promise<Blob> {
    return new Blob([`patch to ${action}`], { type: 'text/x-patch' });
  }

  async getReadme(
    locator: PluginLocator,
    packageName?: string,
  ): Promise<PackageReadme> {
    const { packages } = await this.getPlugin(locator);
    const names = packages.map(pkg => pkg.packageName);
    const name = packageName ?? names[0];
    const readme = this.readmes.find(each => each.packageName === name);
    return readme ?? { packageName: name, packages: names };
  }

  async getConfigSchema(): Promise<ConfigSchemaResponse> {
    return { packages: this.configSchemas };
  }

  async getVersions(
    locator: PluginLocator,
    { packageName }: VersionsQuery = {},
  ): Promise<PackageVersionsResponse> {
    const { packages } = await this.getPlugin(locator);
    const names = packages.map(pkg => pkg.packageName);
    const name = packageName ?? names[0];
    const known = this.versions.find(each => each.packageName === name);
    return known ?? { packageName: name, packages: names, versions: [] };
  }

  async getCollection({
    namespace,
    name,
  }: CollectionLocator): Promise<CollectionDetails> {
    const collection = this.collections.find(
      other => other.namespace === namespace && other.name === name,
    );
    if (!collection) {
      throw new NotFoundError(`There is no collection '${namespace}/${name}'`);
    }
    return collection;
  }

  async listInstances(): Promise<InstancesResponse> {
    return { items: this.instances };
  }

  async getOverview(id: string): Promise<OverviewResponse> {
    const instance = this.instances.find(other => other.id === id);
    if (!instance) {
      throw new NotFoundError(`There is no instance '${id}'`);
    }
    return anOverview(instance, this.#plugins, this.overview);
  }

  async listInstancePackages(
    _instance: string,
    query: InstancePackagesQuery,
  ): Promise<InstancePackagesResponse> {
    return listPackages(this.packages, query);
  }

  async exportInstancePackages(
    _instance: string,
    query: InstancePackagesQuery,
  ): Promise<Blob> {
    const { items } = listPackages(this.packages, query);
    const lines = ['package', ...items.map(item => item.packageName)];
    return new Blob([lines.join('\r\n')], { type: 'text/csv' });
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
