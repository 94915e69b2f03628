import { InventoryIndex } from 'backstage-plugin-marketplace-common';
import { addTo } from '../addTo';
import { dependencyCommand } from './dependencyCommand';
import { GuideFacts } from './GuideFacts';
import { installTargets, programsWith, workspaceNamed } from './installTargets';
import { leavingPackages } from './leavingPackages';
import { InstalledPackage } from './PackageToInstall';
import { alreadyThere } from './planInstall';
import { PlannedStep } from './PlannedStep';
import { wirePackage } from './wirePackage';

/**
 * Plans what to do to have a plugin no more: first what uses its packages, then the packages
 * themselves. What no workspace declares is only told.
 */
export function planRemove(facts: GuideFacts): PlannedStep[] {
  const { inventory } = facts.view;
  if (!inventory) {
    return [];
  }
  const leaving = leavingPackages(facts);
  const declared = leaving.filter(({ status }) => status.declaredIn.length);
  const byWorkspace = new Map<string, InstalledPackage[]>();
  for (const pkg of declared) {
    for (const { workspace } of pkg.status.declaredIn) {
      addTo(byWorkspace, workspace, pkg);
    }
  }
  return [
    ...leaving.filter(pkg => !declared.includes(pkg)).map(alreadyThere),
    ...declared.flatMap(pkg => unwire(pkg, facts)),
    ...[...byWorkspace].map(([workspace, packages]) =>
      removeFrom(workspace, packages, inventory),
    ),
  ];
}

function unwire(pkg: InstalledPackage, facts: GuideFacts): PlannedStep[] {
  const { inventory } = facts.view;
  const { half, status } = pkg;
  const having = programsWith(half, status.declaredIn, inventory);
  const targets = having.length ? having : installTargets(half, inventory);
  const importedAs = status.declaredIn.find(({ alias }) => alias)?.alias;
  return wirePackage('remove', { ...pkg, importedAs }, targets, facts).filter(
    ({ step }) =>
      step.kind !== 'nothing-to-wire' &&
      // It is certainly in no backend
      !(step.kind === 'remove-line' && status.loaded === 'no'),
  );
}

function removeFrom(
  workspace: string,
  packages: readonly InstalledPackage[],
  inventory: InventoryIndex,
): PlannedStep {
  const target = workspaceNamed(workspace, inventory);
  const { folder } = target;
  const names = packages.flatMap(({ name, status }) =>
    status.declaredIn
      .filter(each => each.workspace === workspace)
      .map(({ alias = name }) => alias),
  );
  const declared = [...new Set(names)];
  return {
    step: {
      kind: 'remove-dependency',
      half: target.role ?? packages[0].half,
      packages: [...new Set(packages.map(({ name }) => name))],
      workspace,
      command: dependencyCommand(
        inventory.inventory.packageManager,
        'remove',
        target,
        declared,
      ),
    },
    edits:
      folder === undefined
        ? []
        : declared.map(name => ({ kind: 'remove-dependency', folder, name })),
  };
}
