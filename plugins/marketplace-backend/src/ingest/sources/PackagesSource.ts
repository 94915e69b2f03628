import { ServiceUnavailableError } from '@backstage/errors';
import {
  groupPackages,
  PackageGroup,
} from 'backstage-plugin-marketplace-common';
import { PackageMetadata } from '../../registry/PackageMetadata';
import { RegistryClient } from '../../registry/RegistryClient';
import { SourceFormat } from '../formats/SourceFormat';
import { askRegistry } from './askRegistry';
import { FormerFiles, planFiles } from './FormerFiles';
import {
  MarketplaceSource,
  SourceFile,
  SourceReading,
  UnreadableFile,
} from './MarketplaceSource';
import { entryNames, pluginOfPackages } from './pluginOfPackages';

/**
 * The plugins of named npm packages, with the companions that these name in
 * `backstage.pluginPackages`. A virtual file each, by the name of its main package.
 *
 * Companions are looked up in the same npm scope only, so that no package can have the
 * operator's other packages shown.
 */
export class PackagesSource implements MarketplaceSource {
  readonly id: string;
  readonly type = 'packages';
  readonly target: string;
  readonly format: SourceFormat;
  readonly namespace?: string;
  readonly #packages: ReadonlySet<string>;
  readonly #registry: Pick<RegistryClient, 'packument'>;

  /**
   * @param options.packages - npm names
   * @param options.format - of entity documents
   */
  constructor(options: {
    id: string;
    packages: readonly string[];
    registry: Pick<RegistryClient, 'packument'>;
    format: SourceFormat;
    namespace?: string;
  }) {
    this.id = options.id;
    this.target = options.packages.join(', ');
    this.format = options.format;
    this.namespace = options.namespace;
    this.#packages = new Set(options.packages);
    this.#registry = options.registry;
  }

  async read(options: {
    signal: AbortSignal;
    etag?: string;
  }): Promise<SourceReading> {
    const former = FormerFiles.fromEtag(options.etag);
    const { known, failed } = await askRegistry({
      registry: this.#registry,
      names: [...this.#packages],
      isExpected: name =>
        this.#packages.has(name) || former.pathOf(name) !== undefined,
      signal: options.signal,
    });
    const [reason] = failed.values();
    if (!known.size && reason !== undefined) {
      throw new ServiceUnavailableError(
        `None of the packages can be read: ${reason}`,
      );
    }
    const groups = groupPackages(
      [...known.values()].map(({ name, backstage }) => ({
        ...backstage,
        name,
      })),
    ).filter(group => this.#isNamed(group));
    const names = entryNames(groups);
    const plan = planFiles({
      failed,
      former,
      files: groups.map((group, index) => ({
        path: group.main,
        members: namesOf(group),
        item: { group, name: names[index] },
      })),
    });

    const read: Array<SourceFile | UnreadableFile> = [
      ...[...failed]
        .filter(([name]) => !former.pathOf(name))
        .map(([path, why]) => ({ path, reason: why })),
      ...[...plan.held].map(([path, why]) => ({ path, reason: why })),
      ...plan.files.map(({ path, members, item }) => ({
        path,
        content: Buffer.from(
          pluginOfPackages({
            ...item,
            manifests: known,
            published: firstPublished(members, known),
          }),
        ),
      })),
    ];
    return { etag: plan.etag, files: inOrder(read) };
  }

  /** Companions that turn out to be of another plugin were not asked for. */
  #isNamed(group: PackageGroup): boolean {
    return namesOf(group).some(name => this.#packages.has(name));
  }
}

/** All names of the packages of a plugin, also former ones. */
function namesOf({ packages, aliases }: PackageGroup): string[] {
  return packages.flatMap(name => [name, ...(aliases.get(name) ?? [])]);
}

function firstPublished(
  names: readonly string[],
  known: ReadonlyMap<string, PackageMetadata>,
): string | undefined {
  return names
    .flatMap(name => known.get(name)?.published ?? [])
    .sort()
    .at(0);
}

async function* inOrder<T extends { path: string }>(
  files: T[],
): AsyncGenerator<T> {
  yield* files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
