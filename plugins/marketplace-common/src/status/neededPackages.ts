import { InventoryIndex } from '../inventory';
import { isLibraryRole, isModuleRole } from '../packages';
import { NO_REGISTRY, presentName, RegistryIndex } from '../registry';
import { hasHost } from './hasHost';
import { judgeHalf, PLUGIN_HALVES } from './judgeHalf';
import { JudgedPackage, judgePackage } from './judgePackage';
import { missingModules } from './missingModules';
import { packageStatuses } from './packageStatuses';
import { PluginFacts, PluginPackageFacts } from './PluginFacts';

/**
 * What an instance has of a plugin, and what it needs to have all of it.
 *
 * @public
 */
export interface NeededPackages {
  /** Installed, without the libraries of a plugin that has other packages too. */
  present: JudgedPackage[];
  /** To be added, by the npm names that they have today. */
  missing: JudgedPackage[];
}

/**
 * Tells which packages of a plugin an instance needs, by the rules of {@link pluginStatus}:
 *
 * - a half needs its packages that are not optional, when it has none at all yet; one that
 *   cannot be seen is left alone when the other half is there
 * - a plugin of modules alone needs those, without the ones for plugins that the instance
 *   does not have, and one of libraries alone needs its libraries; otherwise libraries come
 *   as dependencies, and modules when somebody wants them
 * - modules that a package names as its peers are needed when what they extend is there, or
 *   is added
 *
 * @public
 */
export function neededPackages(
  { packages }: Pick<PluginFacts, 'packages'>,
  inventory: InventoryIndex | undefined,
  registry: RegistryIndex = NO_REGISTRY,
): NeededPackages {
  const judged = packageStatuses(
    { packages: byPresentName(packages, registry) },
    inventory,
    registry,
  );
  const added = packagesToAdd(judged, inventory, registry);
  const modules = inventory
    ? missingModules(judged, inventory, registry, added)
    : added.flatMap(({ manifest }) => manifest.peerModules ?? []);
  const isOfLibraries = judged.every(({ role }) => isLibraryRole(role));
  return {
    present: judged.filter(
      pkg => isInstalled(pkg) && (isOfLibraries || !isLibraryRole(pkg.role)),
    ),
    missing: [
      ...added,
      ...[...new Set(modules)]
        .filter(name => !added.some(pkg => pkg.name === name))
        .map(
          name =>
            judged.find(pkg => pkg.name === name) ??
            judgePackage({ name }, inventory, registry),
        ),
    ],
  };
}

/** A package and the one that took its place can both be listed. */
function byPresentName(
  packages: readonly PluginPackageFacts[],
  registry: RegistryIndex,
): PluginPackageFacts[] {
  const known = new Map<string, PluginPackageFacts>();
  for (const pkg of packages) {
    const name = presentName(pkg.name, registry);
    const other = known.get(name);
    const names = [pkg, other].flatMap(each =>
      each ? [each.name, ...(each.aliases ?? [])] : [],
    );
    known.set(name, {
      // What is said of the package itself is truer than what is said of a former one
      ...(pkg.name === name || !other ? pkg : other),
      name,
      aliases: [...new Set(names)].filter(each => each !== name),
    });
  }
  return [...known.values()];
}

function packagesToAdd(
  packages: readonly JudgedPackage[],
  inventory: InventoryIndex | undefined,
  registry: RegistryIndex,
): JudgedPackage[] {
  const needed = absentPackages(packages);
  const required = needed.filter(
    pkg =>
      !pkg.optional &&
      !(
        isModuleRole(pkg.role) &&
        inventory &&
        hasHost(pkg, inventory, registry) === false
      ),
  );
  return required.length ? required : needed;
}

function absentPackages(packages: readonly JudgedPackage[]): JudgedPackage[] {
  const halves = PLUGIN_HALVES.map(half => judgeHalf(half, packages));
  if (halves.some(half => half.packages.length)) {
    const isBegun = halves.some(({ standing }) => standing);
    return halves
      .filter(({ isMissing }) => isMissing || !isBegun)
      .flatMap(half => half.packages);
  }
  const modules = packages.filter(({ role }) => isModuleRole(role));
  const whole = modules.length ? modules : packages;
  return whole.some(isInstalled) ? [] : [...whole];
}

function isInstalled({ status }: JudgedPackage): boolean {
  return status.state === 'installed';
}
