import { halfOfRole, packageRole, PackageRole, PluginHalf } from '../packages';
import { InventoryIndex } from './InventoryIndex';
import {
  NO_INVENTORY,
  packageStatus,
  PackageStatus,
  UnknownStatus,
} from './packageStatus';

/**
 * The states that a plugin can be in, in an instance.
 *
 * - `installed`: everything it needs is there
 * - `partial`: one half (frontend or backend) is there and the other is missing
 * - `not-installed`: neither half is there
 * - `unknown`: what the instance has is not known
 *
 * @public
 */
export type PluginState = 'installed' | 'partial' | 'not-installed' | 'unknown';

/**
 * Every {@link PluginState}, most complete first.
 *
 * @public
 */
export const PLUGIN_STATES: readonly PluginState[] = [
  'installed',
  'partial',
  'not-installed',
  'unknown',
];

/**
 * Something about an installed plugin that a person should look at.
 *
 * - `not-loaded`: a backend package is declared, but the running backend has not loaded it
 * - `missing-companion`: a half is missing
 * - `archived`: nobody maintains the plugin any more
 *
 * @public
 */
export type PluginAttention = 'missing-companion' | 'not-loaded' | 'archived';

/**
 * What is known of a plugin before looking at an instance.
 *
 * @public
 */
export interface PluginFacts {
  packages: readonly PluginPackageFacts[];
  maintenance?: string;
}

/**
 * One package of a plugin, as the entries describe it.
 *
 * @public
 */
export interface PluginPackageFacts {
  /** The npm name. */
  name: string;
  /** The declared role; without one, the name tells it. */
  role?: string;
  /** Whether the plugin is complete without it. */
  optional?: boolean;
  /** npm names that the package had before it moved. */
  aliases?: readonly string[];
}

/**
 * A judgement on one plugin in one instance.
 *
 * @public
 */
export type PluginStatus =
  | UnknownStatus
  | { state: 'not-installed' }
  | {
      state: 'partial';
      version?: string;
      /** npm names of the packages of the half that is missing. */
      missing: string[];
      /** The half that is missing. */
      missingHalf: PluginHalf;
      attention: PluginAttention[];
    }
  | { state: 'installed'; version?: string; attention: PluginAttention[] };

/** In the order in which their versions stand for the plugin's. */
const HALVES = ['frontend', 'backend'] as const;

/**
 * Judges a plugin in an instance.
 *
 * A plugin has up to two halves: its frontend plugin packages and its backend
 * plugin packages. A half is there when any one of its packages is, and it is not
 * missed when one of them is optional. Libraries and modules never make a plugin partial; a plugin that consists of modules alone is
 * installed when one of them is.
 *
 * The version is that of the frontend half, or else of the backend half or module.
 *
 * @public
 */
export function pluginStatus(
  plugin: PluginFacts,
  inventory: InventoryIndex | undefined,
): PluginStatus {
  if (!inventory) {
    return NO_INVENTORY;
  }
  const packages = plugin.packages.map(pkg => judge(pkg, inventory));
  const halves = HALVES.map(half => ({
    half,
    packages: packages.filter(pkg => halfOfRole(pkg.role) === half),
  })).filter(({ packages: ofHalf }) => ofHalf.length > 0);

  const essential = halves.length
    ? halves.flatMap(({ packages: ofHalf }) => ofHalf)
    : withoutHalves(packages);
  const version = essential.find(pkg => pkg.installed)?.installed?.version;
  if (!essential.some(pkg => pkg.installed)) {
    return { state: 'not-installed' };
  }

  const missing = halves.find(
    ({ packages: ofHalf }) =>
      !ofHalf.some(pkg => pkg.installed || pkg.optional),
  );
  const attention: PluginAttention[] = [
    ...(missing ? (['missing-companion'] as const) : []),
    ...(packages.some(pkg => pkg.installed?.loaded === 'no')
      ? (['not-loaded'] as const)
      : []),
    ...(plugin.maintenance === 'archived' ? (['archived'] as const) : []),
  ];
  if (!missing) {
    return { state: 'installed', version, attention };
  }
  return {
    state: 'partial',
    version,
    missing: missing.packages.map(pkg => pkg.name),
    missingHalf: missing.half,
    attention,
  };
}

interface JudgedPackage {
  name: string;
  role: PackageRole;
  optional: boolean;
  installed?: Extract<PackageStatus, { state: 'installed' }>;
}

function judge(
  { name, role, optional = false, aliases = [] }: PluginPackageFacts,
  inventory: InventoryIndex,
): JudgedPackage {
  const status = packageStatus([name, ...aliases], inventory);
  return {
    name,
    role: packageRole(name, role),
    optional,
    installed: status.state === 'installed' ? status : undefined,
  };
}

/** A product of modules is there when a module is, one of libraries when a library is. */
function withoutHalves(packages: JudgedPackage[]): JudgedPackage[] {
  const modules = packages.filter(pkg => isModule(pkg.role));
  return modules.length ? modules : packages;
}

function isModule(role: PackageRole): boolean {
  return role === 'frontend-plugin-module' || role === 'backend-plugin-module';
}
