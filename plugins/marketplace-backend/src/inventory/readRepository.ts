import { InventoryFinding } from 'backstage-plugin-marketplace-common';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { YamlParser } from '../yaml/YamlParser';
import { findWorkspaces } from '../workspace/findWorkspaces';
import {
  manifestPath,
  MAX_PACKAGE_JSON_BYTES,
  PackageJson,
  parsePackageJson,
} from '../workspace/parsePackageJson';
import { readRepositoryFile } from '../workspace/readRepositoryFile';
import { workspaceFolders } from '../workspace/workspaceFolders';
import { readWorkspace, Workspace } from './readWorkspace';
import { unreadable } from './unreadable';
import { validVersion } from './validVersion';

/** Files read at the same time. */
const CONCURRENCY = 16;

/** Of one repository. */
const MAX_WORKSPACES = 5_000;

/** The portal's repository. */
export interface Repository {
  /** Absolute and without links. */
  root: string;
  /** From backstage.json. */
  backstageVersion?: string;
  /** Of the root; nothing when there is none that can be used. */
  packageJson: PackageJson;
  workspaces: Workspace[];
  /** What could not be read. */
  findings: InventoryFinding[];
}

/**
 * Reads what the workspaces of a repository say, whichever package manager it uses. A
 * package.json that cannot be used costs itself only.
 *
 * @param folder - the root, or any folder below it
 * @throws when the folder lies in no repository, what defines its workspaces cannot be
 *   read, or with the signal's reason
 */
export async function readRepository(
  folder: string,
  options: { yaml: YamlParser; signal: AbortSignal },
): Promise<Repository> {
  const { signal } = options;
  const { root, patterns } = await findWorkspaces(folder, options);
  const { folders, unusable, missing } = await workspaceFolders(
    root,
    patterns,
    signal,
  );
  // A container has only some of the folders that package.json names
  const findings = [...unusable]
    .filter(([path]) => !missing.includes(path))
    .map(([path, reason]) => unreadable(path, `The workspace ${reason}`));
  const limit = pLimit(CONCURRENCY);
  const read = await Promise.all(
    ['', ...folders.slice(0, MAX_WORKSPACES)].map(path =>
      limit(async () => {
        signal.throwIfAborted();
        return readWorkspace(root, path);
      }),
    ),
  );
  if (folders.length > MAX_WORKSPACES) {
    findings.push({
      kind: 'too-much',
      message: `The repository has ${folders.length} workspaces; the first ${MAX_WORKSPACES} are read. Make the patterns of its package.json narrower`,
      file: 'package.json',
    });
  }
  const workspaces = new Map<string, Workspace>();
  for (const found of read) {
    findings.push(...found.findings);
    const { workspace } = found;
    const other = workspace && workspaces.get(workspace.name);
    if (other) {
      const file = manifestPath(workspace.folder);
      findings.push(
        unreadable(
          file,
          `${file} has the name '${workspace.name}', as ${manifestPath(
            other.folder,
          )} has; rename one of them`,
        ),
      );
    } else if (workspace) {
      workspaces.set(workspace.name, workspace);
    }
  }
  return {
    root,
    backstageVersion: await readBackstageVersion(root, findings),
    packageJson: read[0].packageJson ?? {},
    workspaces: [...workspaces.values()],
    findings,
  };
}

async function readBackstageVersion(
  root: string,
  findings: InventoryFinding[],
): Promise<string | undefined> {
  const name = 'backstage.json';
  const file = await readRepositoryFile(
    join(root, name),
    root,
    MAX_PACKAGE_JSON_BYTES,
  );
  if (!file) {
    return undefined;
  }
  const parsed = 'text' in file ? parsePackageJson(file.text) : file;
  if ('reason' in parsed) {
    findings.push(unreadable(name, `${name} ${parsed.reason}`));
    return undefined;
  }
  const version = validVersion(parsed.packageJson.version);
  if (version === undefined) {
    findings.push(
      unreadable(name, `${name} has no version of Backstage; give it one`),
    );
  }
  return version;
}
