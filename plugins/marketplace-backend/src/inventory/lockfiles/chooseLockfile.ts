import { PackageManager } from 'backstage-plugin-marketplace-common';

/** The tool that writes a lockfile. */
export type LockfileTool = 'npm' | 'pnpm' | 'yarn';

/** A lockfile that package managers write. */
export interface LockfileKind {
  file: string;
  tool: LockfileTool;
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
 * Chooses which of the lockfiles of a repository counts.
 *
 * @param present - as in {@link LOCKFILE_KINDS}, in that order, at least one
 * @param packageManager - that the root's package.json names
 */
export function chooseLockfile<T extends LockfileKind>(
  present: readonly [T, ...T[]],
  packageManager: PackageManager | undefined,
): T {
  return (
    present.find(({ tool }) => packageManager?.startsWith(tool)) ?? present[0]
  );
}
