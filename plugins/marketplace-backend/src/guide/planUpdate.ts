import {
  Declaration,
  InventoryIndex,
  localDeclarations,
  PackageManager,
} from 'backstage-plugin-marketplace-common';
import { lt, valid } from 'semver';
import { addTo } from '../addTo';
import { dependencyCommand } from './dependencyCommand';
import { GuideFacts } from './GuideFacts';
import { installedPackages } from './installedPackages';
import { workspaceNamed } from './installTargets';
import { InstalledPackage } from './PackageToInstall';
import { alreadyThere } from './planInstall';
import { planMove } from './planMove';
import { byPeople, FileEdit, PlannedStep } from './PlannedStep';

/** A declaration that is to ask for a newer version. */
interface Outdated {
  pkg: InstalledPackage;
  declaration: Declaration;
  latest: string;
}

/**
 * Plans what to do to have the latest versions of a plugin's packages, each inside of its
 * channel, and the packages that took the place of others. Of what is not known to be behind,
 * nothing is changed.
 */
export function planUpdate(facts: GuideFacts): PlannedStep[] {
  const { inventory } = facts.view;
  if (!inventory) {
    return [];
  }
  const { packageManager } = inventory.inventory;
  const packages = installedPackages(facts).map(pkg => {
    const moved = planMove(pkg, facts);
    return { pkg, moved, outdated: moved ? [] : outdatedDeclarations(pkg) };
  });
  const outdated = packages.flatMap(each => each.outdated);
  const released = outdated.filter(each => isReleased(each, packageManager));
  const byWorkspace = new Map<string, Outdated[]>();
  for (const each of outdated.filter(item => !released.includes(item))) {
    addTo(byWorkspace, each.declaration.workspace, each);
  }
  return [
    ...packages
      .filter(each => !each.moved && !each.outdated.length)
      .map(({ pkg }) => unchanged(pkg)),
    ...(released.length ? [withRelease(released)] : []),
    ...[...byWorkspace].map(([workspace, items]) =>
      updateIn(workspace, items, inventory),
    ),
    ...packages.flatMap(({ moved = [] }) => moved),
  ];
}

function unchanged(pkg: InstalledPackage): PlannedStep {
  const { name: packageName, status } = pkg;
  const { freshness, version } = status;
  return freshness.state === 'current' || freshness.state === 'ahead'
    ? byPeople({ kind: 'up-to-date', packageName, version })
    : alreadyThere(pkg);
}

function outdatedDeclarations(pkg: InstalledPackage): Outdated[] {
  const { freshness, declaredIn } = pkg.status;
  if (!pkg.installed || freshness.state !== 'behind') {
    return [];
  }
  const { latest } = freshness;
  const isLocal = localDeclarations(pkg.installed);
  return declaredIn
    .filter(each => !isLocal(each) && !isAtLeast(each.version, latest))
    .map(declaration => ({ pkg, declaration, latest }));
}

function isAtLeast(version: string | undefined, latest: string): boolean {
  return valid(version) !== null && !lt(version ?? '', latest);
}

/**
 * Backstage's own packages fit together by release. Its command that moves all of them at
 * once reads the lockfile of yarn; with another package manager they are moved one by one.
 */
function isReleased(
  { pkg, declaration }: Outdated,
  packageManager: PackageManager | undefined,
): boolean {
  const isByYarn = packageManager !== 'npm' && packageManager !== 'pnpm';
  return (
    isByYarn &&
    (pkg.name.startsWith('@backstage/') ||
      declaration.range.startsWith('backstage:'))
  );
}

function withRelease(items: readonly Outdated[]): PlannedStep {
  const [{ pkg }] = items;
  return byPeople({
    kind: 'update-dependency',
    half: pkg.half,
    packages: [...new Set(items.map(each => each.pkg.name))],
    command: 'yarn backstage-cli versions:bump',
  });
}

function updateIn(
  workspace: string,
  items: readonly Outdated[],
  inventory: InventoryIndex,
): PlannedStep {
  const target = workspaceNamed(workspace, inventory);
  return {
    step: {
      kind: 'update-dependency',
      half: target.role ?? items[0].pkg.half,
      packages: [...new Set(items.map(({ pkg }) => pkg.name))],
      workspace,
      command: dependencyCommand(
        inventory.inventory.packageManager,
        'add',
        target,
        items.map(item => `${nameIn(item)}@${rangeOf(item)}`),
      ),
    },
    edits: items.flatMap(item => editOf(item, target.folder)),
  };
}

function editOf(item: Outdated, folder: string | undefined): FileEdit[] {
  const protocol = /^([a-z]+):/.exec(item.declaration.range)?.[1];
  // What leads elsewhere, such as to a catalog, is not to be changed here
  return folder === undefined || (protocol && protocol !== 'npm')
    ? []
    : [
        {
          kind: 'update-dependency',
          folder,
          name: nameIn(item),
          range: rangeOf(item),
        },
      ];
}

function nameIn({ pkg, declaration }: Outdated): string {
  return declaration.alias ?? pkg.name;
}

function rangeOf({ pkg, declaration, latest }: Outdated): string {
  const { alias } = declaration;
  return alias === undefined ? `^${latest}` : `npm:${pkg.name}@^${latest}`;
}
