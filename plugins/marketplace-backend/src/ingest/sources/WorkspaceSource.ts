import { isError } from '@backstage/errors';
import {
  groupPackages,
  isLibraryRole,
  PackageGroup,
  packageRole,
} from 'backstage-plugin-marketplace-common';
import { PackageManifest } from '../../registry/PackageManifest';
import { SourceFormat } from '../formats/SourceFormat';
import { YamlParser } from '../../yaml/YamlParser';
import { CatalogInfo, readCatalogInfo } from './catalogInfo';
import { FormerFiles, planFiles } from './FormerFiles';
import { READ_CONCURRENCY } from './limits';
import { mapInOrder } from './mapInOrder';
import {
  MarketplaceSource,
  SourceFile,
  SourceReading,
  UnreadableFile,
} from './MarketplaceSource';
import { entryNames, pluginOfPackages } from './pluginOfPackages';
import { OwnPackages, readOwnPackages } from './readOwnPackages';
import { findWorkspaces } from '../../workspace/findWorkspaces';
import { manifestPath } from '../../workspace/parsePackageJson';
import { workspaceFolders } from '../../workspace/workspaceFolders';

/** What is made of the packages of a plugin. */
interface OwnPlugin {
  name: string;
  group: PackageGroup;
}

/**
 * The plugins that are developed in the portal's own repository: those packages of its
 * workspaces whose `backstage.role` is that of a plugin, a module or a library of one. A
 * virtual file each, at the package.json of its main package. Libraries that belong to no
 * plugin are left out; a repository may have no plugin at all.
 */
export class WorkspaceSource implements MarketplaceSource {
  readonly id: string;
  readonly type = 'workspace';
  readonly format: SourceFormat;
  readonly namespace?: string;
  readonly #root: string;
  readonly #yaml: YamlParser;

  /**
   * @param options.root - of the repository, or any folder below it
   * @param options.format - of entity documents
   * @param options.yaml - parses what the repository has in YAML
   */
  constructor(options: {
    id: string;
    root: string;
    format: SourceFormat;
    yaml: YamlParser;
    namespace?: string;
  }) {
    this.id = options.id;
    this.format = options.format;
    this.namespace = options.namespace;
    this.#root = options.root;
    this.#yaml = options.yaml;
  }

  async read(options: {
    signal: AbortSignal;
    etag?: string;
  }): Promise<SourceReading> {
    const { signal } = options;
    const { root, patterns } = await findWorkspaces(this.#root, {
      yaml: this.#yaml,
      signal,
    });
    const { folders, unusable, missing } = await workspaceFolders(
      root,
      patterns,
      signal,
    );
    const packages = await readOwnPackages(root, ['', ...folders], signal);
    const failed = new Map([...unusable, ...packages.failed]);
    const looked = new Set(['', ...folders]);

    const former = FormerFiles.fromEtag(options.etag);
    for (const member of former.members) {
      const base = [...unusable.keys()].find(
        folder => folder === '.' || member.startsWith(`${folder}/`),
      );
      if (base !== undefined && !looked.has(member)) {
        const why = missing.includes(base) ? 'is not there' : 'cannot be read';
        failed.set(member, `is below '${base}', which ${why}`);
      }
    }
    const groups = groupPackages(
      [...packages.manifests.values()].map(({ name, backstage }) => ({
        ...backstage,
        name,
      })),
    ).filter(group => isPlugin(group, packages.manifests));
    const folderOf = (name: string) => packages.folders.get(name) ?? '';
    const names = entryNames(groups);
    const plan = planFiles<OwnPlugin>({
      failed,
      former,
      files: groups.map((group, index) => ({
        path: manifestPath(folderOf(group.main)),
        members: group.packages.map(folderOf),
        item: { group, name: names[index] },
      })),
    });

    const unreadable = new Map(
      [...failed]
        .filter(([folder]) => !former.pathOf(folder))
        .map(([folder, reason]) => [manifestPath(folder), reason]),
    );
    plan.held.forEach((reason, path) => unreadable.set(path, reason));
    return {
      etag: plan.etag,
      files: files(plan.files, unreadable, {
        root,
        packages,
        yaml: this.#yaml,
        signal,
      }),
    };
  }
}

async function* files(
  plugins: ReadonlyArray<{ path: string; item: OwnPlugin }>,
  unreadable: ReadonlyMap<string, string>,
  repository: {
    root: string;
    packages: OwnPackages;
    yaml: YamlParser;
    signal: AbortSignal;
  },
): AsyncGenerator<SourceFile | UnreadableFile> {
  const { root, packages, yaml, signal } = repository;
  const { manifests, folders } = packages;
  for (const [path, reason] of [...unreadable].sort(byPath)) {
    const named = `${path} `;
    yield {
      path,
      reason: reason.startsWith(named) ? reason.slice(named.length) : reason,
    };
  }
  yield* mapInOrder(plugins, READ_CONCURRENCY, async ({ path, item }) => {
    signal.throwIfAborted();
    try {
      const catalogInfo: CatalogInfo = { entities: [], descriptions: [] };
      for (const name of item.group.packages) {
        const folder = folders.get(name) ?? '';
        const found = await readCatalogInfo(root, folder, yaml);
        catalogInfo.entities.push(...found.entities);
        catalogInfo.descriptions.push(...found.descriptions);
      }
      const text = pluginOfPackages({
        ...item,
        manifests,
        catalogInfo,
        internal: true,
      });
      return { path, content: Buffer.from(text) };
    } catch (error) {
      return { path, reason: messageOf(error) };
    }
  });
}

/** Libraries alone are no plugin. */
function isPlugin(
  { packages }: PackageGroup,
  manifests: ReadonlyMap<string, PackageManifest>,
): boolean {
  return packages.some(
    name =>
      !isLibraryRole(packageRole(name, manifests.get(name)?.backstage.role)),
  );
}

function byPath([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1;
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
