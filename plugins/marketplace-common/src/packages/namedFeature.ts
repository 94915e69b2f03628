import { ManifestFacts } from './ManifestFacts';

/** What a package name tells of the feature that its package has. */
export interface NamedFeature {
  /** The id of the plugin, or of the plugin that a module extends. */
  pluginId: string;
  /** Only of a module. */
  moduleId?: string;
}

/**
 * Tells the id of a plugin, and of a module, by the naming convention of Backstage's own
 * packages: `@acme/plugin-catalog-backend-module-okta` is module `okta` of plugin `catalog`.
 *
 * @returns `undefined` for a name that does not follow the convention
 * @see https://backstage.io/docs/backend-system/architecture/naming-patterns
 */
export function namedFeature(packageName: string): NamedFeature | undefined {
  const [, plugin, module] =
    /^(?:@[^/]+\/)?(?:backstage-)?plugin-(.+?)(?:-module-(.+))?$/.exec(
      packageName,
    ) ?? [];
  const pluginId = plugin?.replace(/-backend$/, '');
  return pluginId
    ? { pluginId, ...(module !== undefined && { moduleId: module }) }
    : undefined;
}

/** The id of a module, also by names that only end as those of modules do. */
export function moduleIdOf(packageName: string): string | undefined {
  return /-module-(.+)$/.exec(packageName)?.[1];
}

/** The feature that a package has, by what it says of itself or else by its name. */
export function pluginIdOf({
  name,
  manifest,
}: {
  name: string;
  manifest: ManifestFacts;
}): NamedFeature | undefined {
  const named = namedFeature(name);
  return manifest.pluginId === undefined
    ? named
    : { ...named, pluginId: manifest.pluginId };
}

/**
 * An id to compare with others: names have dashes where ids are sometimes written in camel
 * case.
 *
 * @public
 */
export function comparableId(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]/g, '');
}
