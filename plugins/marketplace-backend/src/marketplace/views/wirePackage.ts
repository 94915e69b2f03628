import {
  InstallStep,
  InventoryIndex,
  isWebUrl,
  ManifestFacts,
} from 'backstage-plugin-marketplace-common';
import { fileOf, installTargets } from './installTargets';
import { PackageToInstall } from './PackageToInstall';

/** What is to be done so that a portal uses a package that it has. */
export function wirePackage(
  pkg: PackageToInstall,
  inventory: InventoryIndex | undefined,
): InstallStep[] {
  switch (pkg.role) {
    case 'backend-plugin':
    case 'backend-plugin-module':
      return wireBackend(pkg, inventory);
    case 'frontend-plugin':
    case 'frontend-plugin-module':
      return wireFrontend(pkg, inventory);
    default:
      return [
        {
          kind: 'nothing-to-wire',
          packageName: pkg.name,
          reason: 'no-feature',
        },
      ];
  }
}

function wireBackend(
  { name, manifest }: PackageToInstall,
  inventory: InventoryIndex | undefined,
): InstallStep[] {
  const entryPoint = backendEntryPoint(manifest);
  if (entryPoint === undefined) {
    return [byHand(name, manifest, 'unknown')];
  }
  return installTargets('backend', inventory).map(target => ({
    kind: 'add-line',
    half: 'backend',
    packageName: name,
    file: fileOf(target, 'src/index.ts'),
    assumed: target.assumed,
    lines: [`backend.add(import('${name}${entryPoint.slice(1)}'));`],
    after: 'const backend = createBackend();',
  }));
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

function wireFrontend(
  { name, manifest }: PackageToInstall,
  inventory: InventoryIndex | undefined,
): InstallStep[] {
  const systems = installTargets('frontend', inventory).map(
    ({ frontendSystem }) => frontendSystem,
  );
  return [...new Set(systems)].map(system => {
    if (system === 'legacy') {
      return byHand(name, manifest, 'legacy-app');
    }
    return system === 'new' && isDiscovered(manifest)
      ? { kind: 'nothing-to-wire', packageName: name, reason: 'discovered' }
      : byHand(name, manifest, 'unknown');
  });
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

function byHand(
  packageName: string,
  { homepage, repository }: ManifestFacts,
  reason: 'legacy-app' | 'unknown',
): InstallStep {
  const documentation = [homepage, repository].find(
    url => url !== undefined && isWebUrl(url),
  );
  return { kind: 'wire-by-hand', packageName, reason, documentation };
}
