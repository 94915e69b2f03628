import {
  Inventory,
  InventoryFinding,
  PackageManager,
  RuntimeFacts,
} from 'backstage-plugin-marketplace-common';
import { WorkerYamlParser } from '../yaml/WorkerYamlParser';
import { untilAborted } from '../untilAborted';
import { boundInventory } from './boundInventory';
import { declaredPackages } from './declaredPackages';
import { disagreements } from './disagreements';
import { DynamicPlugin } from './dynamicPlugins';
import { InstalledCopies } from './InstalledCopies';
import { readLockfile } from './lockfiles';
import { packageManagerOf } from './packageManagerOf';
import { programsOf } from './programsOf';
import { readRepository, Repository } from './readRepository';
import { resolveDependencies } from './resolveDependencies';
import { RunningProcess, runningWorkspace } from './runningWorkspace';
import { undeclaredPackages } from './undeclaredPackages';
import { withDynamicPlugins } from './withDynamicPlugins';
import { unexplainedFeatures, withRuntime } from './withRuntime';

/** A minute: large repositories take seconds. */
const TIMEOUT_MS = 60_000;

/** What an inventory is taken of. */
export interface TakeInventoryOptions {
  /** The id of the instance. */
  instance: string;
  /** The root of the repository, or any folder in it. */
  folder: string;
  /** What the backend runs that takes it; nothing at build time. */
  runtime?: RuntimeFacts;
  /** The process of that backend, to tell which workspace it is. */
  process?: RunningProcess;
  dynamicPlugins?: readonly DynamicPlugin[];
  now: Date;
  signal: AbortSignal;
}

/**
 * Gathers what an instance has: what its workspaces declare, which versions lockfile and
 * node_modules have of it, and what the backend runs. What cannot be read costs itself only,
 * and is among the findings.
 *
 * @throws when the folder is in no repository whose workspaces can be told, when it takes
 *   over a minute, or with the signal's reason
 */
export async function takeInventory(
  options: TakeInventoryOptions,
): Promise<Inventory> {
  const signal = AbortSignal.any([
    options.signal,
    AbortSignal.timeout(TIMEOUT_MS),
  ]);
  // A disk that is not there any more may never answer
  return untilAborted(take(options, signal), signal);
}

async function take(
  options: TakeInventoryOptions,
  signal: AbortSignal,
): Promise<Inventory> {
  const { folder, runtime } = options;
  const yaml = new WorkerYamlParser();
  try {
    const repository = await readRepository(folder, { yaml, signal });
    const copies = new InstalledCopies(repository.root, signal);
    const declared = await takeDeclared(repository, copies, options, signal);
    const inventory = runtime
      ? await takeRunning(
          {
            ...withDynamicPlugins(declared, options.dynamicPlugins ?? []),
            runtime: withWorkspace(runtime, repository, options.process),
          },
          { repository, copies, signal },
        )
      : declared;
    return await boundInventory(withFindings(inventory, copies.findings));
  } finally {
    await yaml.close();
  }
}

async function takeDeclared(
  repository: Repository,
  copies: InstalledCopies,
  { instance, now }: TakeInventoryOptions,
  signal: AbortSignal,
): Promise<Inventory> {
  const { root, backstageVersion, packageJson, workspaces } = repository;
  const lockfile = await readLockfile(root, {
    packageJson,
    workspaces,
    signal,
  });
  const resolved = await resolveDependencies(repository, {
    copies,
    lockfile,
    signal,
  });
  const packageManager: PackageManager | undefined =
    lockfile?.packageManager ?? packageManagerOf(packageJson.packageManager);
  const { programs, covers, findings } = programsOf(workspaces);
  const top = workspaces.find(({ folder }) => folder === '');
  return {
    instance,
    takenAt: now.toISOString(),
    origin: 'scan',
    ...(backstageVersion !== undefined && { backstageVersion }),
    nodeVersion: process.versions.node,
    ...(packageManager && { packageManager }),
    covers,
    workspaces: programs,
    ...(top && { root: top.name }),
    packages: await declaredPackages(resolved, signal),
    findings: [
      ...repository.findings,
      ...(lockfile?.problems ?? []),
      ...findings,
      ...(await disagreements(resolved, { lockfile, packageManager, signal })),
    ],
  };
}

async function takeRunning(
  inventory: Inventory,
  from: {
    repository: Repository;
    copies: InstalledCopies;
    signal: AbortSignal;
  },
): Promise<Inventory> {
  if (!unexplainedFeatures(inventory).length) {
    return withRuntime(inventory);
  }
  const { candidates, findings } = await undeclaredPackages(inventory, from);
  return withFindings(withRuntime(inventory, candidates), findings);
}

function withWorkspace(
  runtime: RuntimeFacts,
  { root, workspaces }: Repository,
  running: RunningProcess | undefined,
): RuntimeFacts {
  const workspace =
    runtime.workspace ??
    (running && runningWorkspace(workspaces, root, running));
  return { ...runtime, ...(workspace !== undefined && { workspace }) };
}

function withFindings(
  inventory: Inventory,
  findings: readonly InventoryFinding[],
): Inventory {
  return { ...inventory, findings: [...inventory.findings, ...findings] };
}
