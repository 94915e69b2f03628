import {
  indexInventory,
  Inventory,
  InventoryFinding,
  InventoryPackage,
  packageRole,
} from 'backstage-plugin-marketplace-common';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createBreather } from '../concurrency/breather';
import { InstalledCopies } from './InstalledCopies';
import { Repository } from './readRepository';
import { Candidates } from './withRuntime';

/** Packages that are looked at; large portals have some 4,000. */
const MAX_PACKAGES = 20_000;

/** Asked for at a time. */
const BATCH = 64;

/** What is known of a package, wherever it was found. */
type Found = Pick<InventoryPackage, 'name' | 'version' | 'folder' | 'manifest'>;

/**
 * Lists the backend plugins that could run although no program declares them: in the
 * repository itself, and among everything in node_modules.
 *
 * @param inventory - what is known of the repository so far
 * @param options.copies - what was read before is not read again
 * @throws the signal's reason
 */
export async function undeclaredPackages(
  inventory: Inventory,
  options: {
    repository: Repository;
    copies: InstalledCopies;
    signal: AbortSignal;
  },
): Promise<{ candidates: Candidates; findings: InventoryFinding[] }> {
  const { repository, copies, signal } = options;
  const { root, workspaces } = repository;
  const own = new Set(workspaces.map(({ folder }) => join(root, folder)));
  const packages = new Map<string, InventoryPackage>();
  const consider = (found: Found) => {
    const role = packageRole(found.name, found.manifest.role);
    if (role === 'backend-plugin' && !packages.has(found.name)) {
      packages.set(found.name, toPackage(found));
    }
  };
  const breathe = createBreather();
  for (const { name, version, folder, manifest } of workspaces) {
    await breathe();
    consider({ name, version, folder, manifest });
  }
  const folders = await installedFolders(repository, signal);
  for (let at = 0; at < folders.length && at < MAX_PACKAGES; at += BATCH) {
    signal.throwIfAborted();
    const batch = folders.slice(at, Math.min(at + BATCH, MAX_PACKAGES));
    const read = await Promise.all(batch.map(folder => copies.read(folder)));
    for (const copy of read) {
      await breathe();
      if (copy?.name !== undefined && !own.has(copy.folder)) {
        const { name, version, manifest } = copy;
        consider({ name, version, manifest });
      }
    }
  }
  return {
    candidates: indexInventory({
      ...inventory,
      // All of them at once do not run, but each could
      packages: [...packages.values()].map(pkg => ({
        ...pkg,
        evidence: [...pkg.evidence, 'runtime'],
      })),
    }).claimants,
    findings: folders.length > MAX_PACKAGES ? [tooMany(folders.length)] : [],
  };
}

function toPackage({
  name,
  version,
  folder,
  manifest,
}: Found): InventoryPackage {
  const isInstalled = folder === undefined;
  return {
    name,
    ...(version !== undefined && { version }),
    versions:
      isInstalled && version !== undefined
        ? [{ version, evidence: ['node_modules'] }]
        : [],
    declaredIn: [],
    evidence: isInstalled ? ['node_modules'] : [],
    ...(folder !== undefined && { folder }),
    manifest,
  };
}

/** The packages that the root and the backends of a repository can load. */
async function installedFolders(
  { root, workspaces }: Repository,
  signal: AbortSignal,
): Promise<string[]> {
  const places = [
    ...workspaces
      .filter(({ role }) => role === 'backend')
      .map(({ folder }) => join(root, folder, 'node_modules')),
    join(root, 'node_modules'),
    join(root, 'node_modules/.pnpm/node_modules'),
  ];
  const folders: string[] = [];
  for (const place of new Set(places)) {
    for (const name of await namesIn(place, signal)) {
      const folder = join(place, name);
      const within = name.startsWith('@')
        ? await namesIn(folder, signal)
        : undefined;
      folders.push(...(within?.map(each => join(folder, each)) ?? [folder]));
    }
  }
  return folders;
}

async function namesIn(folder: string, signal: AbortSignal): Promise<string[]> {
  signal.throwIfAborted();
  try {
    const names = await readdir(folder);
    return names.filter(name => !name.startsWith('.'));
  } catch {
    // Not every place is there
    return [];
  }
}

function tooMany(count: number): InventoryFinding {
  return {
    kind: 'too-much',
    message: `There are ${count} packages in node_modules; only the first ${MAX_PACKAGES} were looked at for what the backend runs without declaring it`,
    file: 'node_modules',
  };
}
