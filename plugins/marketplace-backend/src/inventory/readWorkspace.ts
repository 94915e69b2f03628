import {
  InventoryFinding,
  isPackageName,
  ManifestFacts,
} from 'backstage-plugin-marketplace-common';
import { join } from 'node:path';
import { toManifestFacts } from '../registry/toManifestFacts';
import { readRepositoryFile } from '../workspace/readRepositoryFile';
import { dependenciesOf, Dependency } from './dependenciesOf';
import {
  manifestPath,
  MAX_PACKAGE_JSON_BYTES,
  PackageJson,
} from '../workspace/parsePackageJson';
import { parseInTurn } from '../workspace/parseInTurn';
import { unreadable } from './unreadable';
import { validVersion } from './validVersion';
import { isObject } from '../isObject';

/** A package of the portal's own repository. */
export interface Workspace {
  name: string;
  /** Below the root, with `/`; the root itself is the empty text. */
  folder: string;
  version?: string;
  /** `backstage.role`. */
  role?: string;
  dependencies: Dependency[];
  /** What its package.json tells, as that of an installed package would. */
  manifest: ManifestFacts;
}

/**
 * Reads the package.json of a folder of a repository.
 *
 * @param root - absolute and without links
 * @param folder - below it, with `/`
 * @returns no workspace where there is none, or none that can be used; the whole
 *   package.json of the root only
 */
export async function readWorkspace(
  root: string,
  folder: string,
): Promise<{
  workspace?: Workspace;
  packageJson?: PackageJson;
  findings: InventoryFinding[];
}> {
  const path = manifestPath(folder);
  const file = await readRepositoryFile(
    join(root, path),
    root,
    MAX_PACKAGE_JSON_BYTES,
  );
  if (!file) {
    return { findings: [] };
  }
  const parsed = 'text' in file ? await parseInTurn(file.text) : file;
  if ('reason' in parsed) {
    return { findings: [unreadable(path, `${path} ${parsed.reason}`)] };
  }
  const { packageJson } = parsed;
  const name = nameOf(packageJson, folder);
  if (name === undefined) {
    return {
      findings: [unreadable(path, `${path} has no valid name; give it one`)],
    };
  }
  const { dependencies, problems } = dependenciesOf(packageJson);
  const { backstage } = packageJson;
  const role = isObject(backstage) ? backstage.role : undefined;
  return {
    workspace: {
      name,
      folder,
      version: validVersion(packageJson.version),
      role: typeof role === 'string' ? role : undefined,
      dependencies,
      manifest: toManifestFacts(packageJson),
    },
    // Of all at once the whole would be too much
    ...(folder === '' && { packageJson }),
    findings: problems.map(problem => unreadable(path, `${path}: ${problem}`)),
  };
}

/** The root of a repository needs no name. */
function nameOf({ name }: PackageJson, folder: string): string | undefined {
  if (typeof name === 'string' && isPackageName(name)) {
    return name;
  }
  return folder === '' ? 'root' : undefined;
}
