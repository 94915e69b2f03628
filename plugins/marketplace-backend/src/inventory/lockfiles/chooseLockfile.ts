import { PackageManager } from 'backstage-plugin-marketplace-common';

/** The tool that writes a lockfile. */
export type LockfileTool = 'npm' | 'pnpm' | 'yarn';

/** A lockfile that package managers write. */
export interface LockfileKind {
  file: string;
  tool: LockfileTool;
}

/** One that is there. */
export interface PresentLockfile extends LockfileKind {
  /** Whether nothing was ever written into it. */
  isEmpty: boolean;
}

/** Every one, what is read rather first. */
export const LOCKFILE_KINDS: readonly LockfileKind[] = [
  { file: 'yarn.lock', tool: 'yarn' },
  { file: 'pnpm-lock.yaml', tool: 'pnpm' },
  // npm itself reads only this one when there are both
  { file: 'npm-shrinkwrap.json', tool: 'npm' },
  { file: 'package-lock.json', tool: 'npm' },
];

/**
 * Chooses which of the lockfiles of a repository counts. An empty one, as it is made to have
 * yarn take a folder for a repository, does only when there is no other.
 *
 * @param present - as in {@link LOCKFILE_KINDS}, in that order, at least one
 * @param packageManager - that the root's package.json names
 */
export function chooseLockfile(
  present: readonly [PresentLockfile, ...PresentLockfile[]],
  packageManager: PackageManager | undefined,
): PresentLockfile {
  const written = present.filter(({ isEmpty }) => !isEmpty);
  return (
    written.find(({ tool }) => packageManager?.startsWith(tool)) ??
    written.at(0) ??
    present[0]
  );
}
