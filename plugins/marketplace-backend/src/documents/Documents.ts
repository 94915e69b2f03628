import {
  CacheService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  ConfigSchemaResponse,
  PACKAGE_ROLES,
  PackageReadme,
  PackageVersionsResponse,
} from 'backstage-plugin-marketplace-common';
import { RegistryStore } from '../database/RegistryStore';
import { InstanceView } from '../marketplace/InstanceView';
import { PluginWithStatus } from '../marketplace/PluginWithStatus';
import { RegistryClient } from '../registry/RegistryClient';
import { ConfigSchemas } from './ConfigSchemas';
import { schemasOfPlugin } from './schemasOfPlugin';
import { DocumentCache } from './DocumentCache';
import { InstalledPackages } from './InstalledPackages';
import { PackageReader } from './PackageReader';
import { packageVersions } from './packageVersions';
import { readmeBaseUrl } from './readmeBaseUrl';
import { RegistryPackages } from './RegistryPackages';

/** A plugin, and the instance that it is asked for in, as a caller sees them. */
export interface AskedPlugin {
  plugin: PluginWithStatus;
  view: InstanceView;
  readsInventories: boolean;
}

/** What {@link Documents} works with. */
export interface DocumentsOptions {
  cache: CacheService;
  config: RootConfigService;
  logger: LoggerService;
  /** The root of the portal's repository, or any folder in it; absolute. */
  folder: string;
  registry: {
    /** Whether registries are asked at all. */
    enabled: boolean;
    client: RegistryClient;
    store: Pick<RegistryStore, 'find' | 'releases'>;
  };
}

/**
 * What packages of plugins tell of themselves: readmes, what they can be configured with,
 * and versions.
 */
export class Documents {
  readonly #config: RootConfigService;
  readonly #integrations: ScmIntegrations;
  readonly #registry: DocumentsOptions['registry'];
  readonly #reader: PackageReader;
  readonly #schemas: ConfigSchemas;

  constructor({ config, folder, registry, ...options }: DocumentsOptions) {
    const cache = new DocumentCache(options);
    this.#config = config;
    this.#integrations = ScmIntegrations.fromConfig(config);
    this.#registry = registry;
    this.#schemas = new ConfigSchemas(cache);
    this.#reader = new PackageReader({
      installed: new InstalledPackages(folder),
      ...(registry.enabled && {
        registry: new RegistryPackages({ client: registry.client, cache }),
      }),
    });
  }

  /**
   * The readme of a package of a plugin.
   *
   * @param asked.view - of the instance that answers
   * @param name - by default of the package that people see most of
   * @throws `NotFoundError` for what is no package of it
   */
  async readme(asked: AskedPlugin, name?: string): Promise<PackageReadme> {
    const packages = asked.plugin.packages.map(pkg => pkg.name);
    const packageName = packageOf(asked, name);
    const read = await this.#reader.read(packageName, asked);
    if ('failure' in read) {
      const { failure, origin } = read;
      return { packageName, packages, failure, ...(origin && { origin }) };
    }
    const { origin, files } = read;
    const { version, readme, repository } = files;
    const baseUrl = repository && readmeBaseUrl(repository, this.#integrations);
    return {
      packageName,
      packages,
      origin,
      ...(version !== undefined && { version }),
      ...(readme && { markdown: readme.markdown }),
      ...(readme?.truncated && { truncated: true }),
      ...(baseUrl !== undefined && { baseUrl }),
    };
  }

  /**
   * What the packages of a plugin can be configured with.
   *
   * @param asked.view - of the instance that answers
   */
  configSchema(asked: AskedPlugin): Promise<ConfigSchemaResponse> {
    return schemasOfPlugin(asked, {
      config: this.#config,
      reader: this.#reader,
      schemas: this.#schemas,
    });
  }

  /**
   * The versions of a package of a plugin.
   *
   * @param asked.view - of the instance whose versions are told
   * @param name - by default of the package that people see most of
   * @throws `NotFoundError` for what is no package of it
   */
  async versions(
    asked: AskedPlugin,
    name?: string,
  ): Promise<PackageVersionsResponse> {
    const { enabled, store } = this.#registry;
    const packageName = packageOf(asked, name);
    const [[record], releases] = enabled
      ? await Promise.all([
          store.find([packageName]),
          store.releases(packageName),
        ])
      : [[], []];
    return packageVersions({
      packageName,
      packages: asked.plugin.packages.map(pkg => pkg.name),
      enabled,
      record,
      releases,
      ...(asked.readsInventories && {
        inventory: {
          pkg: asked.view.inventory?.installed.get(packageName),
        },
      }),
    });
  }
}

function packageOf({ plugin }: AskedPlugin, name: string | undefined): string {
  const { packages, summary } = plugin;
  const own =
    name === undefined
      ? PACKAGE_ROLES.map(role => packages.find(pkg => pkg.role === role)).find(
          pkg => pkg,
        )
      : packages.find(pkg => pkg.name === name);
  if (!own) {
    const which = name === undefined ? 'no package' : `no package '${name}'`;
    throw new NotFoundError(
      `The plugin '${summary.namespace}/${summary.name}' has ${which} that you may read`,
    );
  }
  return own.name;
}
