import { PACKAGE_ROLES } from 'backstage-plugin-marketplace-common';
import { join } from 'node:path';
import {
  PackageManifest,
  toPackageManifest,
} from '../../registry/PackageManifest';
import { READ_CONCURRENCY } from './limits';
import { mapInOrder } from './mapInOrder';
import {
  manifestPath,
  MAX_PACKAGE_JSON_BYTES,
  parsePackageJson,
} from '../../workspace/parsePackageJson';
import { readRepositoryFile } from '../../workspace/readRepositoryFile';

/** What package.json files of the repository say. */
export interface OwnPackages {
  /** Of packages with the role of a plugin's, by name. */
  manifests: Map<string, PackageManifest>;
  /** Relative to the root, by name. */
  folders: Map<string, string>;
  /** Why, by the folder whose package.json cannot be used. */
  failed: Map<string, string>;
}

/**
 * Reads the package.json files of a repository, and keeps those of packages that may
 * belong to plugins.
 *
 * @param root - absolute and without links
 * @param folders - relative to the root; the root itself is the empty text
 * @throws the signal's reason
 */
export async function readOwnPackages(
  root: string,
  folders: readonly string[],
  signal: AbortSignal,
): Promise<OwnPackages> {
  const packages: OwnPackages = {
    manifests: new Map(),
    folders: new Map(),
    failed: new Map(),
  };
  const manifests = mapInOrder(folders, READ_CONCURRENCY, async folder => ({
    folder,
    manifest: await readManifest(root, folder),
  }));
  for await (const { folder, manifest } of manifests) {
    signal.throwIfAborted();
    if (typeof manifest === 'string') {
      packages.failed.set(folder, `${manifestPath(folder)} ${manifest}`);
    } else if (manifest && isPluginPackage(manifest)) {
      const other = packages.folders.get(manifest.name);
      if (other === undefined) {
        packages.manifests.set(manifest.name, manifest);
        packages.folders.set(manifest.name, folder);
      } else {
        packages.failed.set(
          folder,
          `${manifestPath(folder)} has the name '${
            manifest.name
          }', as ${manifestPath(other)} has; rename one of them`,
        );
      }
    }
  }
  return packages;
}

/** @returns why it cannot be used, where that is so; nothing where there is none */
async function readManifest(
  root: string,
  folder: string,
): Promise<PackageManifest | string | undefined> {
  const file = await readRepositoryFile(
    join(root, manifestPath(folder)),
    root,
    MAX_PACKAGE_JSON_BYTES,
  );
  if (!file || 'reason' in file) {
    return file?.reason;
  }
  const parsed = parsePackageJson(file.text);
  if ('reason' in parsed) {
    return parsed.reason;
  }
  // The root of a repository needs no name
  const nameless = folder === '' ? undefined : 'has no valid name; give it one';
  return toPackageManifest(parsed.packageJson) ?? nameless;
}

function isPluginPackage({ backstage }: PackageManifest): boolean {
  return PACKAGE_ROLES.some(role => role === backstage.role);
}
