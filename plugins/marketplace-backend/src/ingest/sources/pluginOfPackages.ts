import {
  MARKETPLACE_API_VERSION,
  PackageGroup,
  packageFamily,
  packageRole,
  packageTitle,
  toEntityName,
} from 'backstage-plugin-marketplace-common';
import { PackageManifest } from '../../registry/PackageManifest';
import { CatalogInfo, EntityDocument } from './catalogInfo';
import { keywordTags } from './keywordTags';

/** What the catalog accepts; few texts are as long. */
const MAX_TITLE = 200;
const MAX_DESCRIPTION = 5_000;

/** What a plugin is made an entry of. */
export interface PluginOfPackages {
  /** `metadata.name` of the entry. */
  name: string;
  group: PackageGroup;
  /** Of every package of the group, by name. */
  manifests: ReadonlyMap<string, PackageManifest>;
  catalogInfo?: CatalogInfo;
  /** Whether the plugin is developed in the portal's own repository. */
  internal?: boolean;
  /** ISO 8601, of the day on which the first of the packages was published. */
  published?: string;
}

/**
 * Makes an entry of the packages of a plugin: the text of a file of a `Plugin` and its
 * `Package` entities. The same packages always give the same text.
 *
 * What people wrote in a `Plugin` or `Package` entity wins, field by field, over what is
 * made up from the packages. Other entities tell what the packages do not.
 */
export function pluginOfPackages(options: PluginOfPackages): string {
  const { group, catalogInfo } = options;
  const written = catalogInfo?.entities ?? [];
  const writtenPlugin = written.find(({ kind }) => kind === 'Plugin');
  const plugin = override(madePlugin(options), writtenPlugin);
  const packages = group.packages.map(packageName => {
    const writtenPackage = written.find(
      ({ kind, spec }) =>
        kind === 'Package' && spec.packageName === packageName,
    );
    return {
      writtenPackage,
      entity: override(
        madePackage(packageName, plugin, options),
        writtenPackage,
      ),
    };
  });
  const used = [
    writtenPlugin,
    ...packages.map(({ writtenPackage }) => writtenPackage),
  ];
  const entities = [
    plugin,
    ...packages.map(({ entity }) => entity),
    ...written.filter(entity => !used.includes(entity)),
  ];
  return `${entities
    .map(entity => JSON.stringify(entity, undefined, 2))
    .join('\n---\n')}\n`;
}

/**
 * Names for the entries of groups, in their order: that of the plugin's family, so that
 * it stays when the plugin gets another main package.
 */
export function entryNames(groups: readonly PackageGroup[]): string[] {
  const taken = new Set<string>();
  return groups.map(({ main }) => {
    const candidates = [packageFamily(main), main].map(
      text => toEntityName(text) ?? text,
    );
    const name = candidates.find(candidate => !taken.has(candidate)) ?? main;
    taken.add(name);
    return name;
  });
}

function madePlugin({
  name,
  group,
  manifests,
  catalogInfo,
  internal,
  published,
}: PluginOfPackages): EntityDocument {
  const packages = group.packages.flatMap(
    packageName => manifests.get(packageName) ?? [],
  );
  const descriptions = catalogInfo?.descriptions ?? [];
  const first = <T, U>(items: readonly T[], pick: (item: T) => U | undefined) =>
    items.map(pick).find(value => value !== undefined);
  const links = first(packages, linksOf) ?? [];
  const described = descriptions.find(description => description.links.length);
  const pluginId = manifests.get(group.main)?.backstage.pluginId;
  const title =
    first(descriptions, description => description.title) ??
    packageTitle(group.main, pluginId);
  const description =
    first(packages, manifest => manifest.description) ??
    first(descriptions, item => item.description);
  return {
    apiVersion: MARKETPLACE_API_VERSION,
    kind: 'Plugin',
    metadata: {
      name,
      title: title.slice(0, MAX_TITLE),
      description: description?.slice(0, MAX_DESCRIPTION),
      tags:
        first(packages, manifest => keywordTags(manifest.keywords)) ??
        first(descriptions, item => item.tags),
      links: links.length ? links : described?.links,
    },
    spec: {
      author: first(packages, manifest => manifest.author),
      owner: first(descriptions, item => item.owner),
      lifecycle: first(descriptions, item => item.lifecycle),
      internal: internal || undefined,
      packages: group.packages,
      history: published ? { added: published.slice(0, 10) } : undefined,
    },
  };
}

function madePackage(
  packageName: string,
  plugin: EntityDocument,
  { group, manifests }: PluginOfPackages,
): EntityDocument {
  const manifest = manifests.get(packageName);
  return {
    apiVersion: MARKETPLACE_API_VERSION,
    kind: 'Package',
    metadata: {
      name: toEntityName(packageName),
      namespace: plugin.metadata.namespace,
      title: packageName.length <= MAX_TITLE ? packageName : undefined,
      description: manifest?.description?.slice(0, MAX_DESCRIPTION),
    },
    spec: {
      packageName,
      version: manifest?.version,
      role: packageRole(packageName, manifest?.backstage.role),
      supportedVersions: manifest?.backstage.supportedVersions,
      aliases: group.aliases.get(packageName),
      partOf: [plugin.metadata.name],
    },
  };
}

function linksOf({ homepage, repository, bugs }: PackageManifest) {
  const links = [
    { url: repository, title: 'Source code' },
    { url: homepage, title: 'Homepage' },
    { url: bugs, title: 'Issues' },
  ].filter(({ url }) => url !== undefined);
  const distinct = links.filter(
    ({ url }, index) => links.findIndex(link => link.url === url) === index,
  );
  return distinct.length ? distinct : undefined;
}

function override(
  made: EntityDocument,
  written: EntityDocument | undefined,
): EntityDocument {
  return written
    ? {
        apiVersion: written.apiVersion,
        kind: made.kind,
        metadata: { ...made.metadata, ...written.metadata },
        spec: { ...made.spec, ...written.spec },
      }
    : made;
}
