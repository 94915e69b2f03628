import { localDeclarations } from 'backstage-plugin-marketplace-common';
import { dependencyCommand } from './dependencyCommand';
import { GuideFacts } from './GuideFacts';
import { workspaceNamed } from './installTargets';
import { InstalledPackage, isUsableName } from './PackageToInstall';
import { byPeople, PlannedStep } from './PlannedStep';
import { wireByHand } from './wireByHand';

/**
 * Plans what to do where another package took the place of one that is installed: to have that
 * one in each workspace, and to use it in the code, which only people can do.
 *
 * @returns `undefined` for a package that is still the one to have, or that comes from the
 *   repository itself
 */
export function planMove(
  pkg: InstalledPackage,
  { entry, view }: GuideFacts,
): PlannedStep[] | undefined {
  const { installed, half, status } = pkg;
  const { declaredIn, movedTo } = status;
  const { inventory } = view;
  if (!inventory || !installed || !movedTo || !isUsableName(movedTo)) {
    return undefined;
  }
  const isLocal = localDeclarations(installed);
  const hasAlready = (workspace: string) =>
    inventory.installed
      .get(movedTo)
      ?.declaredIn.some(other => other.workspace === workspace);
  const steps = declaredIn
    .filter(each => !isLocal(each))
    .flatMap(({ workspace, alias = pkg.name }) => {
      const target = workspaceNamed(workspace, inventory);
      const command = (action: 'add' | 'remove', name: string) =>
        dependencyCommand(inventory.inventory.packageManager, action, target, [
          name,
        ]);
      const common = { half: target.role ?? half, workspace };
      return [
        byPeople({
          kind: 'remove-dependency',
          ...common,
          packages: [pkg.name],
          command: command('remove', alias),
        }),
        ...(hasAlready(workspace)
          ? []
          : [
              byPeople({
                kind: 'add-dependency',
                ...common,
                packages: [movedTo],
                command: command('add', movedTo),
              }),
            ]),
      ];
    });
  return steps.length
    ? [...steps, wireByHand('add', { ...pkg, name: movedTo }, entry, 'unknown')]
    : undefined;
}
