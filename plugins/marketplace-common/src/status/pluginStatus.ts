import { EVIDENCE, Evidence, InventoryIndex } from '../inventory';
import { isModuleRole, PluginHalf } from '../packages';
import { NO_REGISTRY, RegistryIndex } from '../registry';
import { attentionOf } from './attentionOf';
import { Freshness, furthestBehind, VersionStep } from './Freshness';
import { installedOf, judgeHalf, PLUGIN_HALVES, standingOf } from './judgeHalf';
import { JudgedPackage } from './judgePackage';
import { judgePackages } from './judgePackages';
import { missingModules } from './missingModules';
import { InstalledPackageStatus } from './packageStatus';
import { PluginAttention } from './PluginAttention';
import { PluginFacts } from './PluginFacts';
import {
  HALF_UNKNOWN,
  NO_INVENTORY,
  NO_PACKAGES,
  UnknownStatus,
} from './UnknownStatus';

/**
 * The states that a plugin can be in, in an instance.
 *
 * - `installed`: everything it needs is there
 * - `partial`: something of it is there, and a half that it needs (frontend or backend) is not
 * - `not-installed`: nothing of it is there, or libraries alone
 * - `unknown`: what the instance has is not known, or the entry does not tell what to look for
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
 * What can be said of a plugin of which at least a part is installed.
 *
 * @public
 */
export interface InstalledPluginFacts {
  /** That of the frontend half, or else of the backend half or module. */
  version?: string;
  /**
   * That of the same package as `version`; where another installed package of the plugin is
   * further behind, `behind` tells of that one.
   */
  freshness: Freshness['state'];
  /** The latest version, of the package that is furthest behind; else of that of `version`. */
  latest?: string;
  /** How far the package that is furthest behind is so; missing when none is. */
  behind?: VersionStep;
  /** What tells that it is installed, of all its packages together. */
  evidence: Evidence[];
  attention: PluginAttention[];
  /** npm names of modules that should be installed beside it, and are not. */
  missingModules?: string[];
  /** The half of which nothing can be said. */
  unknownHalf?: PluginHalf;
}

/**
 * A judgement on one plugin in one instance.
 *
 * @public
 */
export type PluginStatus =
  | UnknownStatus
  | { state: 'not-installed' }
  | (InstalledPluginFacts & {
      state: 'partial';
      /**
       * npm names of the packages of the half, or the halves, that are missing. To those who
       * may not read inventories only what entries and registries know is named, so that
       * there may be no name at all.
       */
      missing: string[];
      /** The half that is missing; none is named when both are, and only a module is there. */
      missingHalf?: PluginHalf;
    })
  | (InstalledPluginFacts & { state: 'installed' });

const NOT_INSTALLED: PluginStatus = { state: 'not-installed' };

/**
 * Judges a plugin in an instance.
 *
 * A plugin has up to two halves: its frontend plugin packages and its backend
 * plugin packages. A half is there when any one of its packages is, and it is not
 * missed when one of them is optional, or when the inventory cannot show it. Libraries and
 * modules never make a plugin partial; a plugin that consists of modules alone is
 * installed when one of them is. All rules are in `docs/status.md` of this package.
 *
 * @public
 */
export function pluginStatus(
  plugin: PluginFacts,
  inventory: InventoryIndex | undefined,
  registry: RegistryIndex = NO_REGISTRY,
): PluginStatus {
  if (!inventory) {
    return NO_INVENTORY;
  }
  if (!plugin.packages.length) {
    return NO_PACKAGES;
  }
  const packages = judgePackages(plugin.packages, inventory, registry);
  if (!packages) {
    return NOT_INSTALLED;
  }
  const halves = PLUGIN_HALVES.map(half => judgeHalf(half, packages));
  const modules = packages.filter(({ role }) => isModuleRole(role));
  const essential = [...halves.flatMap(half => half.packages), ...modules];
  const ofPlugin = essential.length ? essential : packages;
  const standing =
    halves.find(half => half.standing)?.standing ??
    standingOf(essential.length ? modules : packages);
  if (!standing) {
    return ofPlugin.some(({ status }) => status.state === 'unknown')
      ? HALF_UNKNOWN
      : NOT_INSTALLED;
  }

  const missing = halves.filter(half => half.isMissing);
  const modulesMissing = missingModules(packages, inventory, registry);
  const unknownHalf = halves.find(half => half.isUnknown)?.half;
  const facts: InstalledPluginFacts = {
    ...(standing.version !== undefined && { version: standing.version }),
    ...freshnessOfAll(standing, packages),
    evidence: evidenceOfAll(packages),
    attention: attentionOf(plugin, packages, inventory, {
      missesCompanion: missing.length + modulesMissing.length > 0,
    }),
    ...(modulesMissing.length && { missingModules: modulesMissing }),
    ...(unknownHalf && { unknownHalf }),
  };
  if (!missing.length) {
    return { state: 'installed', ...facts };
  }
  return {
    state: 'partial',
    ...facts,
    missing: missing.flatMap(half => half.packages.map(({ name }) => name)),
    ...(missing.length === 1 && { missingHalf: missing[0].half }),
  };
}

function freshnessOfAll(
  { freshness }: InstalledPackageStatus,
  packages: readonly JudgedPackage[],
): Pick<InstalledPluginFacts, 'freshness' | 'latest' | 'behind'> {
  const furthest = furthestBehind(
    installedOf(packages).map(pkg => pkg.freshness),
  );
  if (furthest) {
    return {
      freshness: freshness.state,
      latest: furthest.latest,
      behind: furthest.by,
    };
  }
  return freshness.state === 'unknown'
    ? { freshness: freshness.state }
    : { freshness: freshness.state, latest: freshness.latest };
}

function evidenceOfAll(packages: readonly JudgedPackage[]): Evidence[] {
  const all = new Set(
    installedOf(packages).flatMap(({ evidence }) => evidence),
  );
  return EVIDENCE.filter(evidence => all.has(evidence));
}
