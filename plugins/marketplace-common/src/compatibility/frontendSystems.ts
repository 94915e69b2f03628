import { FrontendSystem, InventoryIndex, runningPrograms } from '../inventory';
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

/**
 * The frontend systems that a frontend plugin or module works with, as it declares it or its
 * dependencies tell; none where neither does.
 */
export function supportedSystems(
  pkg: Pick<PackageToFit, 'manifest'>,
): readonly FrontendSystem[] {
  return supportOf(pkg)?.supported ?? [];
}

function supportOf({
  manifest,
}: Pick<PackageToFit, 'manifest'>): Support | undefined {
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

/**
 * The systems of the apps that have a package; of all apps, where none has it. Of several
 * the one that is served counts.
 */
function systemsOf(
  { name }: PackageToFit,
  { inventory, installed, programs }: InventoryIndex,
): FrontendSystem[] {
  const { runtime } = inventory;
  const having = (installed.get(name)?.declaredIn ?? []).flatMap(
    ({ workspace }) => programs.get(workspace) ?? [],
  );
  const apps = runningPrograms('frontend', { workspaces: having, runtime });
  return [
    ...new Set(
      (apps.length ? apps : runningPrograms('frontend', inventory)).flatMap(
        ({ frontendSystem }) => frontendSystem ?? [],
      ),
    ),
  ];
}

function severity(verdict: Verdict): number {
  return ['compatible', 'unknown', 'incompatible'].indexOf(verdict);
}
