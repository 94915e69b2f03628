import { FrontendSystem, InventoryIndex } from '../inventory';
import { isModuleRole, homeOfRole, packageRole } from '../packages';
import { CompatibilityBasis, StatementAbout } from './CompatibilityStatement';
import { PackageToFit } from './PackageToFit';

type Verdict = 'compatible' | 'incompatible' | 'unknown';

/** What a package tells of the frontend systems that it works with. */
interface Support {
  basis: CompatibilityBasis;
  supported: FrontendSystem[];
  entryPoint?: string;
  in: Record<FrontendSystem, Verdict>;
}

/**
 * Tells whether a frontend plugin or module works with the frontend system of an app.
 *
 * What it exports for the new system is in its `backstage.features`; a package that exports
 * that by another entry point than `.` has its legacy plugin at `.`. One with it at `.` may
 * have a legacy plugin elsewhere as long as it uses the API of the legacy system. A legacy
 * plugin in a new app is `unknown`, as Backstage can convert most of them.
 */
export function frontendSystems(
  pkg: PackageToFit,
  inventory: InventoryIndex,
): StatementAbout<'frontend-system', CompatibilityBasis> | undefined {
  const role = packageRole(pkg.name, pkg.role ?? pkg.manifest.role);
  const isFeature = role === 'frontend-plugin' || isModuleRole(role);
  if (!isFeature || homeOfRole(role) !== 'frontend') {
    return undefined;
  }
  const support = supportOf(pkg);
  if (!support) {
    return undefined;
  }
  // With several apps, the one that it fits least is what a person has to know of
  const [running] = systemsOf(pkg, inventory).sort(
    (a, b) => severity(support.in[b]) - severity(support.in[a]),
  );
  return {
    about: 'frontend-system',
    packageName: pkg.name,
    basis: support.basis,
    supported: support.supported,
    ...(running && { running }),
    ...(support.entryPoint && { entryPoint: support.entryPoint }),
    verdict: running ? support.in[running] : 'unknown',
  };
}

function supportOf({ manifest }: PackageToFit): Support | undefined {
  const dependencies = manifest.backstageDependencies ?? {};
  const usesLegacy = Object.hasOwn(dependencies, '@backstage/core-plugin-api');
  const entryPoints = Object.entries(manifest.features ?? {})
    .filter(([, type]) => type.startsWith('@backstage/Frontend'))
    .map(([entryPoint]) => entryPoint);
  if (entryPoints.includes('.')) {
    return {
      basis: 'declared',
      supported: ['new'],
      entryPoint: '.',
      in: {
        new: 'compatible',
        legacy: usesLegacy ? 'unknown' : 'incompatible',
      },
    };
  }
  if (entryPoints.length) {
    return {
      basis: 'declared',
      supported: ['new', 'legacy'],
      entryPoint:
        entryPoints.find(each => each === './alpha') ?? entryPoints[0],
      in: { new: 'compatible', legacy: 'compatible' },
    };
  }
  if (Object.hasOwn(dependencies, '@backstage/frontend-plugin-api')) {
    return {
      basis: 'derived',
      supported: usesLegacy ? ['new', 'legacy'] : ['new'],
      in: { new: 'unknown', legacy: 'unknown' },
    };
  }
  return usesLegacy
    ? {
        basis: 'derived',
        supported: ['legacy'],
        in: { new: 'unknown', legacy: 'compatible' },
      }
    : undefined;
}

/** The systems of the apps that have a package; of all apps, where none has it. */
function systemsOf(
  { name }: PackageToFit,
  { inventory, installed, programs }: InventoryIndex,
): FrontendSystem[] {
  const having = (installed.get(name)?.declaredIn ?? [])
    .flatMap(({ workspace }) => programs.get(workspace) ?? [])
    .filter(({ role }) => role === 'frontend');
  const apps = having.length
    ? having
    : inventory.workspaces.filter(({ role }) => role === 'frontend');
  return [
    ...new Set(apps.flatMap(({ frontendSystem }) => frontendSystem ?? [])),
  ];
}

function severity(verdict: Verdict): number {
  return ['compatible', 'unknown', 'incompatible'].indexOf(verdict);
}
