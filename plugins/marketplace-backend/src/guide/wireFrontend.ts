import { ManifestFacts } from 'backstage-plugin-marketplace-common';
import { EntryFacts } from './entryFacts';
import { fileOf, InstallTarget } from './installTargets';
import { legacyLines } from './legacyLines';
import { PackageToInstall } from './PackageToInstall';
import { byPeople, PlannedStep } from './PlannedStep';
import { wireByHand } from './wireByHand';

/** What is to be done so that apps use a package, or use it no more. */
export function wireFrontend(
  action: 'add' | 'remove',
  pkg: PackageToInstall,
  targets: readonly InstallTarget[],
  entry: EntryFacts,
): PlannedStep[] {
  const planned = targets.flatMap(target => {
    switch (target.frontendSystem) {
      case 'legacy':
        return wireLegacyApp(action, pkg, target, entry);
      case 'new':
        return isDiscovered(pkg.manifest)
          ? byPeople({
              kind: 'nothing-to-wire',
              packageName: pkg.name,
              reason: 'discovered',
            })
          : wireByHand(action, pkg, entry, 'unknown');
      default:
        return wireByHand(action, pkg, entry, 'unknown');
    }
  });
  // Apps of one system mostly need the same
  const distinct = new Map(
    planned.map(each => [JSON.stringify(each.step), each]),
  );
  return [...distinct.values()];
}

/**
 * Apps of the new system look at what these two entry points of each dependency export,
 * and at no others.
 */
function isDiscovered({ features = {} }: ManifestFacts): boolean {
  return ['.', './alpha'].some(entryPoint =>
    /^@backstage\/Frontend/.test(features[entryPoint] ?? ''),
  );
}

function wireLegacyApp(
  action: 'add' | 'remove',
  pkg: PackageToInstall,
  target: InstallTarget,
  entry: EntryFacts,
): PlannedStep[] {
  const found = legacyLines(entry.snippets, pkg.name);
  if (!found) {
    return [wireByHand(action, pkg, entry, 'legacy-app')];
  }
  const common = {
    half: 'frontend',
    packageName: pkg.name,
    file: fileOf(target, 'src/App.tsx'),
    // Where stock portals have their routes
    assumed: true,
  } as const;
  const { imports, routes } = found;
  return action === 'add'
    ? [
        byPeople({ kind: 'add-line', ...common, lines: imports }),
        byPeople({
          kind: 'add-line',
          ...common,
          lines: routes,
          after: '<FlatRoutes>',
        }),
      ]
    : [
        byPeople({
          kind: 'remove-line',
          ...common,
          lines: [...routes, ...imports],
        }),
      ];
}
