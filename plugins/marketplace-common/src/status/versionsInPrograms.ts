import { InventoryIndex, InventoryPackage } from '../inventory';
import { isOfProgram } from '../inventory/isOfProgram';
import { homeOfRole, PackageRole } from '../packages';
import { localDeclarations } from './localDeclarations';

/** A version of a package that programs of the portal get. */
export interface ProgramVersion {
  /** Missing where it is not known. */
  version?: string;
  /** Whether it does not come from a registry. */
  isLocal: boolean;
}

/** Of a declaration by a workspace that no program of the half has. */
const OF_OTHERS = 4;

/**
 * The versions of a package that programs of the portal get; what is only somewhere in
 * node_modules, because another package needs it, is none of them.
 *
 * @returns the version that stands for the package first: that of the backend that runs, or
 *   else of a program of the half that the role is of
 */
export function versionsInPrograms(
  pkg: InventoryPackage,
  role: PackageRole,
  index: InventoryIndex,
): [ProgramVersion, ...ProgramVersion[]] {
  const { inventory, programs } = index;
  const isLocal = localDeclarations(pkg);
  const declared = pkg.declaredIn
    .filter(({ workspace }) => isOfProgram(workspace, inventory, programs))
    .map(each => ({
      version: each.version,
      isLocal: isLocal(each),
      rank: rankOf(each.workspace, role, index),
    }))
    .sort((a, b) => a.rank - b.rank);
  const standing = declared.find(
    ({ version, rank }) => rank < OF_OTHERS && version,
  ) ?? {
    version: pkg.version,
    isLocal: isLocalOnAll(
      pkg,
      declared.length
        ? declared
        : pkg.declaredIn.map(each => ({ ...each, isLocal: isLocal(each) })),
    ),
  };
  const found = new Map<string, ProgramVersion>();
  for (const each of [standing, ...declared]) {
    if (each === standing || each.version !== undefined) {
      const { version } = each;
      const key = `${each.isLocal} ${version}`;
      found.set(key, {
        ...(version !== undefined && { version }),
        isLocal: each.isLocal,
      });
    }
  }
  const [first, ...others] = found.values();
  return [first, ...others];
}

/** How near a workspace is to the program whose version counts; 0 is that program. */
function rankOf(
  workspace: string,
  role: PackageRole,
  { inventory, programs }: InventoryIndex,
): number {
  const half = homeOfRole(role);
  const running = inventory.runtime?.workspace;
  const ofHalf =
    programs.get(workspace)?.filter(program => program.role === half) ?? [];
  if (!ofHalf.length) {
    return OF_OTHERS;
  }
  const isProgram = ofHalf.some(({ name }) => name === workspace);
  if (ofHalf.some(({ name }) => name === running)) {
    return isProgram ? 0 : 1;
  }
  return isProgram ? 2 : 3;
}

/** Of the version that the inventory names, where no declaration tells one. */
function isLocalOnAll(
  { version, folder }: InventoryPackage,
  declared: readonly ProgramVersion[],
): boolean {
  const alike = declared.filter(
    each => each.version === undefined || each.version === version,
  );
  const decisive = alike.length ? alike : declared;
  return decisive.length
    ? decisive.every(each => each.isLocal)
    : folder !== undefined;
}
