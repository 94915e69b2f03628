import { ManifestFacts } from '../packages';

/**
 * How a fact about an installed package is known.
 *
 * - `manifest`: a workspace of the portal declares it in its package.json
 * - `lockfile`: the lockfile of the package manager says which version it gets
 * - `node_modules`: its own package.json was read on disk
 * - `runtime`: the running backend has loaded it
 * - `dynamic-plugin`: the service of dynamic plugins has it
 * - `report`: another instance, or a build, has sent it
 *
 * @public
 */
export type Evidence =
  | 'manifest'
  | 'lockfile'
  | 'node_modules'
  | 'runtime'
  | 'dynamic-plugin'
  | 'report';

/**
 * Every {@link Evidence}, from what is asked for to what runs; then what others tell.
 *
 * @public
 */
export const EVIDENCE: readonly Evidence[] = [
  'manifest',
  'lockfile',
  'node_modules',
  'dynamic-plugin',
  'runtime',
  'report',
];

/**
 * That a workspace of the portal asks for a package.
 *
 * @public
 */
export interface Declaration {
  /** The name of the workspace's package. */
  workspace: string;
  /** As package.json has it, for example `^1.2.0`, `backstage:^` or `workspace:^`. */
  range: string;
  /** The name that the workspace imports it by, when that is another one (`npm:` aliases). */
  alias?: string;
  /** The version that this workspace gets; missing when it could not be found out. */
  version?: string;
}

/**
 * A version of a package that an instance has.
 *
 * @public
 */
export interface InstalledVersion {
  version: string;
  /** What tells so; the two do not always agree. */
  evidence: Array<'lockfile' | 'node_modules' | 'dynamic-plugin'>;
}

/**
 * One package of an instance: workspaces declare it, or the runtime has loaded it.
 *
 * @public
 */
export interface InventoryPackage {
  /** The npm name, also where it is declared by an alias. */
  name: string;
  /**
   * The version that stands for it: what is in node_modules rather than what the lockfile
   * says, the highest when there are several. Missing when only the declaration is known.
   */
  version?: string;
  /** All versions that were found, the highest first. */
  versions: InstalledVersion[];
  declaredIn: Declaration[];
  evidence: Evidence[];
  /**
   * Folder below the root of the repository, when it is developed there; with `/`.
   */
  folder?: string;
  /** What the package.json of the installed copy tells, that of `version`. */
  manifest: ManifestFacts;
}

/**
 * A backend plugin that runs, with the modules that extend it.
 *
 * @public
 */
export interface RuntimeFeature {
  pluginId: string;
  modules: string[];
}

/**
 * What the process that took the inventory knows of what runs.
 *
 * @public
 */
export interface RuntimeFacts {
  /** The backend features that run in it. */
  features: RuntimeFeature[];
  /**
   * The workspace whose program it is, by package name; missing when that could not be told.
   */
  workspace?: string;
  /** The workspace whose app it is set to serve, by package name (`app.packageName`). */
  app?: string;
  /** Ids of plugins that run in other processes, as `discovery.endpoints` says. */
  elsewhere: string[];
}

/**
 * The frontend systems of Backstage that an app can be built on.
 *
 * @public
 */
export type FrontendSystem = 'new' | 'legacy';

/**
 * Every {@link FrontendSystem}.
 *
 * @public
 */
export const FRONTEND_SYSTEMS: readonly FrontendSystem[] = ['new', 'legacy'];

/**
 * A workspace of the portal that is a program: the app, or a backend.
 *
 * @public
 */
export interface InventoryWorkspace {
  /** The name of its package. */
  name: string;
  /** Below the root of the repository, with `/`. */
  folder: string;
  role: 'frontend' | 'backend';
  /** Only of a frontend, where its dependencies tell. */
  frontendSystem?: FrontendSystem;
}

/**
 * The package managers whose repositories can be read.
 *
 * @public
 */
export type PackageManager = 'npm' | 'yarn-classic' | 'yarn-berry' | 'pnpm';

/**
 * Every {@link PackageManager}.
 *
 * @public
 */
export const PACKAGE_MANAGERS: readonly PackageManager[] = [
  'npm',
  'yarn-classic',
  'yarn-berry',
  'pnpm',
];

/**
 * Where two pieces of evidence disagree, or one could not be read. Nothing of it is an
 * error: the rest of the inventory holds.
 *
 * - `dynamic-plugin-failed`: a dynamic plugin could not be loaded
 * - `unreadable`: a file could not be read, or is not what it should be
 * - `too-much`: there is more than is read
 * - `half-unknown`: what one half of the portal declares cannot be seen from here
 * - `several-lockfiles`: the repository has two or more lockfiles, of which one is read
 * - `not-in-node-modules`: a package is declared but not on disk
 * - `version-mismatch`: lockfile and node_modules have different versions of a package
 * - `not-in-lockfile`: a package is declared but not in the lockfile
 * - `not-declared`: the backend runs a package that no workspace declares
 * - `unknown-feature`: the backend runs a plugin of which no package is known
 * - `several-versions`: workspaces get different versions of one package
 *
 * @public
 */
export type FindingKind =
  | 'dynamic-plugin-failed'
  | 'unreadable'
  | 'too-much'
  | 'half-unknown'
  | 'several-lockfiles'
  | 'not-in-node-modules'
  | 'version-mismatch'
  | 'not-in-lockfile'
  | 'not-declared'
  | 'unknown-feature'
  | 'several-versions';

/**
 * Every {@link FindingKind}, the most severe first: what does not work, what the inventory
 * does not show, what is installed otherwise than it should be, and what is only odd.
 *
 * @public
 */
export const FINDING_KINDS: readonly FindingKind[] = [
  'dynamic-plugin-failed',
  'unreadable',
  'too-much',
  'half-unknown',
  'several-lockfiles',
  'not-in-node-modules',
  'version-mismatch',
  'not-in-lockfile',
  'not-declared',
  'unknown-feature',
  'several-versions',
];

/**
 * Something about an inventory that a person should know.
 *
 * @public
 */
export interface InventoryFinding {
  kind: FindingKind;
  /** One sentence that says what is wrong, and what to do. */
  message: string;
  /** The npm name of the package that it is about. */
  packageName?: string;
  /** Below the root of the repository, with `/`. */
  file?: string;
}

/**
 * Who took an inventory: the instance itself, from its own files; a build, which left it in
 * a file; or another instance, which sent it.
 *
 * @public
 */
export type InventoryOrigin = 'scan' | 'file' | 'report';

/**
 * What one instance of Backstage has.
 *
 * @public
 */
export interface Inventory {
  /** The id of the instance, from `marketplace.inventory.instance`. */
  instance: string;
  /** When the facts were gathered, ISO 8601. */
  takenAt: string;
  origin: InventoryOrigin;
  /** The Backstage release, from `backstage.json` of the workspace. */
  backstageVersion?: string;
  /** Of the process that took it, without a `v`. */
  nodeVersion?: string;
  packageManager?: PackageManager;
  /**
   * Whether the packages of each half of the portal can be seen from where the inventory was
   * taken: a slim container of the backend has nothing of the app.
   */
  covers: { frontend: boolean; backend: boolean };
  /** The programs of the portal, the app and the backends. */
  workspaces: InventoryWorkspace[];
  /**
   * The name of the package at the root of the repository: every program has what it
   * declares. Missing when the root has no name, or is not known.
   */
  root?: string;
  packages: InventoryPackage[];
  /** Missing in an inventory that was taken while nothing ran. */
  runtime?: RuntimeFacts;
  findings: InventoryFinding[];
}

/**
 * What an inventory has at most. A scan leaves out what is beyond, and says so in a finding;
 * one that another instance or a build sends is refused.
 *
 * @public
 */
export const INVENTORY_LIMITS = {
  packages: 10_000,
  findings: 1_000,
  workspaces: 100,
  /** Of one package. */
  declarations: 200,
  /** Of one package. */
  versions: 50,
  /** Of the whole inventory, as JSON in UTF-8. */
  bytes: 10 * 1024 * 1024,
} as const;
