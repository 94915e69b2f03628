import {
  JudgedPackage,
  neededPackages,
  PluginHalf,
  RegistryIndex,
  registryRecordOf,
} from 'backstage-plugin-marketplace-common';
import { valid } from 'semver';
import { dependencyCommand } from './dependencyCommand';
import { GuideFacts } from './GuideFacts';
import { installTargets } from './installTargets';
import { PackageToInstall, packageToInstall } from './PackageToInstall';
import { byPeople, PlannedStep } from './PlannedStep';
import { wirePackage } from './wirePackage';

const HALVES: readonly PluginHalf[] = ['frontend', 'backend'];

/** What an instance has of a plugin, and what is still to be done with the rest. */
export interface PackagesToInstall {
  present: PackageToInstall[];
  missing: PackageToInstall[];
  /** Those that are missing, and those that are there but not used. */
  toWire: PackageToInstall[];
}

/** Tells which packages of a plugin are to be installed. */
export function packagesToInstall({
  plugin,
  view: { inventory, registry },
}: Pick<GuideFacts, 'plugin' | 'view'>): PackagesToInstall {
  const needed = neededPackages(plugin, inventory, registry);
  const present = prepared(needed.present);
  const missing = prepared(needed.missing);
  return { present, missing, toWire: [...present.filter(isIdle), ...missing] };
}

/**
 * Plans what to do to have a plugin in an instance. What is there is told first, then what to
 * add, then what to wire, to configure and to allow.
 */
export function planInstall(facts: GuideFacts): PlannedStep[] {
  const { entry, requiredKeys, view } = facts;
  const { present, missing, toWire } = packagesToInstall(facts);
  return [
    ...present.map(alreadyThere),
    ...HALVES.flatMap(half =>
      addPackages(
        half,
        missing.filter(pkg => pkg.half === half),
        facts,
      ),
    ),
    ...toWire.flatMap(pkg => {
      const targets = installTargets(pkg.half, view.inventory);
      const planned = wirePackage('add', pkg, targets, facts);
      // A line without its package would stop the backend
      return missing.includes(pkg) && !latestRange(pkg.name, view.registry)
        ? planned.map(({ step }) => byPeople(step))
        : planned;
    }),
    ...toWire.flatMap(({ name: packageName }) => {
      const required = [...(requiredKeys.get(packageName) ?? [])];
      return required.length
        ? byPeople({ kind: 'configure', packageName, required })
        : [];
    }),
    ...toWire.flatMap(({ name: packageName }) => {
      const permissions = entry.permissions.get(packageName) ?? [];
      return permissions.length
        ? byPeople({ kind: 'allow', packageName, permissions })
        : [];
    }),
  ];
}

function prepared(packages: readonly JudgedPackage[]): PackageToInstall[] {
  return packages.flatMap(pkg => packageToInstall(pkg) ?? []);
}

function addPackages(
  half: PluginHalf,
  added: readonly PackageToInstall[],
  { view: { inventory, registry } }: GuideFacts,
): PlannedStep[] {
  if (added.length === 0) {
    return [];
  }
  const packages = added.map(({ name }) => name);
  const packageManager = inventory?.inventory.packageManager;
  return installTargets(half, inventory).map(target => {
    const { folder, assumed, name: workspace } = target;
    return {
      step: {
        kind: 'add-dependency',
        half,
        packages,
        workspace,
        command: dependencyCommand(packageManager, 'add', target, packages),
      },
      edits: packages.flatMap(name => {
        const range = latestRange(name, registry);
        return range === undefined || assumed
          ? []
          : { kind: 'add-dependency', folder, name, range };
      }),
    };
  });
}

function latestRange(
  name: string,
  registry: RegistryIndex,
): string | undefined {
  const latest = valid(registryRecordOf(name, registry)?.package?.latest);
  return latest === null ? undefined : `^${latest}`;
}

/** Tells of a package that is installed, and of which there is nothing else to tell. */
export function alreadyThere({ name, status }: PackageToInstall): PlannedStep {
  const version = status.state === 'installed' ? status.version : undefined;
  return byPeople({ kind: 'already-there', packageName: name, version });
}

/** It is declared, but its line in the backend is missing. */
function isIdle({ half, status }: PackageToInstall): boolean {
  return (
    half === 'backend' && status.state === 'installed' && status.loaded === 'no'
  );
}
