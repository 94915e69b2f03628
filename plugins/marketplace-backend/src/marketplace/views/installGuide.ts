import {
  InstallGuide,
  InstallStep,
  JudgedPackage,
  neededPackages,
  PluginHalf,
} from 'backstage-plugin-marketplace-common';
import { InstanceView } from '../InstanceView';
import { PluginWithStatus } from '../PluginWithStatus';
import { addCommand } from './addCommand';
import { frontendSystemOf } from './frontendSystemOf';
import { installTargets } from './installTargets';
import { PackageToInstall, packageToInstall } from './PackageToInstall';
import { wirePackage } from './wirePackage';

const HALVES: readonly PluginHalf[] = ['frontend', 'backend'];

/**
 * Answers `GET /plugins/{namespace}/{name}/install`: what to do to have a plugin in the
 * instance of a view. What is there is told first, then what to add, then what to wire.
 */
export function installGuide(
  plugin: PluginWithStatus,
  view: InstanceView,
): InstallGuide {
  const needed = neededPackages(plugin, view.inventory, view.registry);
  const present = packagesToInstall(needed.present);
  const missing = packagesToInstall(needed.missing);
  const toWire = [...present.filter(isNotLoaded), ...missing];
  const work = [
    ...HALVES.flatMap(half =>
      addPackages(
        half,
        missing.filter(pkg => pkg.half === half),
        view,
      ),
    ),
    ...toWire.flatMap(pkg => wirePackage(pkg, view.inventory)),
  ];
  const { packageManager, workspaces = [] } = view.inventory?.inventory ?? {};
  return {
    entityRef: plugin.summary.entityRef,
    instance: view.instance,
    packageManager,
    frontendSystem: frontendSystemOf(workspaces),
    steps: [
      ...present.map(alreadyThere),
      ...work,
      ...(work.length ? [{ kind: 'restart' } as const] : []),
    ],
  };
}

function packagesToInstall(
  packages: readonly JudgedPackage[],
): PackageToInstall[] {
  return packages.flatMap(pkg => packageToInstall(pkg) ?? []);
}

function addPackages(
  half: PluginHalf,
  added: readonly PackageToInstall[],
  { inventory }: InstanceView,
): InstallStep[] {
  if (added.length === 0) {
    return [];
  }
  const packages = added.map(({ name }) => name);
  const packageManager = inventory?.inventory.packageManager;
  return installTargets(half, inventory).map(target => ({
    kind: 'add-dependency',
    half,
    packages,
    workspace: target.name,
    command: addCommand(packageManager, target, packages),
  }));
}

function alreadyThere({ name, status }: PackageToInstall): InstallStep {
  const version = status.state === 'installed' ? status.version : undefined;
  return { kind: 'already-there', packageName: name, version };
}

/** It is declared, but its line in the backend is missing. */
function isNotLoaded({ half, status }: PackageToInstall): boolean {
  return (
    half === 'backend' && status.state === 'installed' && status.loaded === 'no'
  );
}
