import { ManifestFacts } from 'backstage-plugin-marketplace-common';
import { EntryFacts } from './entryFacts';
import { fileOf, InstallTarget } from './installTargets';
import { PackageToInstall } from './PackageToInstall';
import { PlannedStep } from './PlannedStep';
import { wireByHand } from './wireByHand';

/** What is to be done so that backends add the feature of a package, or no longer do. */
export function wireBackend(
  action: 'add' | 'remove',
  pkg: PackageToInstall,
  targets: readonly InstallTarget[],
  entry: EntryFacts,
): PlannedStep[] {
  const { name: packageName, importedAs = packageName } = pkg;
  const entryPoint = backendEntryPoint(pkg.manifest);
  if (entryPoint === undefined) {
    return [wireByHand(action, pkg, entry, 'unknown')];
  }
  const line = `backend.add(import('${importedAs}${entryPoint.slice(1)}'));`;
  return targets.map(target => {
    const { assumed } = target;
    const file = fileOf(target, 'src/index.ts');
    const common = { half: 'backend', packageName, file, assumed } as const;
    return {
      step:
        action === 'add'
          ? {
              kind: 'add-line',
              ...common,
              lines: [line],
              after: 'const backend = createBackend();',
            }
          : { kind: 'remove-line', ...common, lines: [line] },
      edits: assumed
        ? []
        : [
            {
              kind: `${action}-feature`,
              file,
              packageName: importedAs,
              line,
            },
          ],
    };
  });
}

/** The package itself comes before its other entry points. */
function backendEntryPoint({
  features,
  backstageDependencies,
}: ManifestFacts): string | undefined {
  if (features) {
    return ['.', './alpha', ...Object.keys(features)].find(
      entryPoint =>
        features[entryPoint] === '@backstage/BackendFeature' &&
        /^\.(\/[\w-]+)*$/.test(entryPoint),
    );
  }
  // Not all publishers list features; what does not know the backend system has none
  const knowsBackendSystem =
    !backstageDependencies ||
    Object.hasOwn(backstageDependencies, '@backstage/backend-plugin-api');
  return knowsBackendSystem ? '.' : undefined;
}
