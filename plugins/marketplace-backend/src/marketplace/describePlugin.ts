import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CATALOG_SOURCE,
  InventoryIndex,
  isPluginEntity,
  isWebUrl,
  packageStatuses,
  PluginDetails,
  PluginInInstance,
  PluginLink,
  PluginPackage,
  PluginProvenance,
  RegistryIndex,
  withoutBidiControls,
} from 'backstage-plugin-marketplace-common';
import { describePackage } from './describePackage';
import { entryScreenshots } from './entryScreenshots';
import { joinEntities } from './joinEntities';
import { PackageRecord } from './PackageRecord';
import { PluginWithStatus } from './PluginWithStatus';

/** Everything that the page of a plugin needs. */
export interface PluginPageFacts {
  /** As the caller sees it. */
  plugin: PluginWithStatus;
  /**
   * Entities of the plugin and its packages that the caller may read, whole, by ref: at
   * least the plugin's own, if it has one.
   */
  entities: ReadonlyMap<string, Entity>;
  /** Those of its packages that the caller may see. */
  packages: readonly PackageRecord[];
  /** Where the plugin's own entity comes from. */
  sources: readonly PluginProvenance[];
  /** The id of the instance that was asked for, and what it has. */
  instance: string;
  inventory?: InventoryIndex;
  registry: RegistryIndex;
  readsInventories: boolean;
  /** The plugin in every instance, the asked one among them. */
  instances: PluginInInstance[];
  /** How many more there are, if any. */
  instancesLeftOut?: number;
}

/** Answers `GET /plugins/{namespace}/{name}`. */
export function describePlugin(facts: PluginPageFacts): PluginDetails {
  const { plugin, instance, instances, instancesLeftOut } = facts;
  const asked = instances.find(({ id }) => id === instance);
  return {
    ...plugin.summary,
    status: plugin.status,
    ...describeEntry(facts),
    packages: describePackages(facts),
    instance: {
      id: instance,
      takenAt: asked?.takenAt,
      backstageVersion: asked?.backstageVersion,
    },
    instances,
    instancesLeftOut,
  };
}

/** Judged together with those that the caller does not see, as the plugin is. */
function describePackages({
  plugin,
  packages,
  inventory,
  registry,
  readsInventories,
}: PluginPageFacts): PluginPackage[] {
  const judged = packageStatuses(plugin, inventory, registry);
  return plugin.packages.flatMap((pkg, at) =>
    packages.includes(pkg)
      ? describePackage(pkg, {
          status: judged[at].status,
          registry,
          readsInventories,
        })
      : [],
  );
}

type EntryDetails = Pick<
  PluginDetails,
  | 'longDescription'
  | 'highlights'
  | 'screenshots'
  | 'lifecycle'
  | 'publisher'
  | 'links'
  | 'sources'
>;

/** What entities tell; one that is in no source has none, but addresses in package.json. */
function describeEntry({
  plugin,
  entities,
  sources,
  inventory,
}: PluginPageFacts): EntryDetails {
  const [own, ...joined] = plugin.refs.flatMap(ref => entities.get(ref) ?? []);
  if (!own) {
    const links = linksOfPackages(plugin, inventory);
    return { highlights: [], links, sources: [...sources] };
  }
  const { entity, others } = joinEntities(own, joined);
  const spec = isPluginEntity(entity) ? entity.spec : {};
  return {
    longDescription: spec.description,
    screenshots: entryScreenshots(spec.screenshots),
    highlights: (spec.highlights ?? []).map(withoutBidiControls),
    lifecycle: spec.lifecycle && withoutBidiControls(spec.lifecycle),
    publisher: spec.publisher && withoutBidiControls(spec.publisher),
    links: (entity.metadata.links ?? [])
      .filter(({ url }) => isWebUrl(url))
      .map(({ url, title }) => ({
        url,
        title: title && withoutBidiControls(title),
      })),
    sources: [
      ...sources,
      ...others.map((share, at) => ({
        source: CATALOG_SOURCE,
        entityRef: stringifyEntityRef(joined[at]),
        ...share,
      })),
    ],
  };
}

function linksOfPackages(
  { packages }: PluginWithStatus,
  inventory: InventoryIndex | undefined,
): PluginLink[] {
  const manifests = packages.flatMap(
    ({ name }) => inventory?.packages.get(name)?.manifest ?? [],
  );
  const titles = new Map<string, string>();
  for (const { homepage } of manifests) {
    titles.set(homepage ?? '', 'Homepage');
  }
  for (const { repository = '' } of manifests) {
    titles.set(repository, titles.get(repository) ?? 'Repository');
  }
  return [...titles]
    .filter(([url]) => isWebUrl(url))
    .map(([url, title]) => ({ url, title }));
}
