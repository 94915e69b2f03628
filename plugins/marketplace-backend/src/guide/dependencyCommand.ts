import { PackageManager } from 'backstage-plugin-marketplace-common';
import { isRoot } from './installTargets';

/** A workspace that commands speak of; one of the two is known. */
export interface CommandTarget {
  /** Of its package. */
  name?: string;
  /** Below the root of the repository, with `/`; empty for the root itself. */
  folder?: string;
  /** Whether it is the root of a repository of several workspaces. */
  isShared?: boolean;
}

/**
 * What to type in the root of a repository to add packages to a workspace of it, or to
 * remove them.
 *
 * @param packageManager - yarn, as stock portals have it, when it is not known
 * @param packages - npm names; of what is added also with a range, `@acme/x@^1.0.0`
 */
export function dependencyCommand(
  packageManager: PackageManager | undefined,
  action: 'add' | 'remove',
  { name, folder, isShared = false }: CommandTarget,
  packages: readonly string[],
): string {
  const path = folder?.startsWith('-') ? `./${folder}` : folder;
  const isWithin = path === undefined || !isRoot(path);
  const within = (option: string, workspace = '') =>
    isWithin ? [option, workspace] : [];
  switch (packageManager) {
    case 'npm':
      return line([
        'npm',
        action === 'add' ? 'install' : 'uninstall',
        ...within('--workspace', path ?? name),
        ...packages,
      ]);
    case 'pnpm':
      return line([
        'pnpm',
        // Its filter takes a path only when that begins with a dot
        ...within('--filter', name ?? `./${folder}`),
        action,
        ...(isShared ? ['-w'] : []),
        ...packages,
      ]);
    default:
      return line([
        'yarn',
        ...(path === undefined
          ? within('workspace', name)
          : within('--cwd', path)),
        action,
        ...(isShared && packageManager === 'yarn-classic' ? ['-W'] : []),
        ...packages,
      ]);
  }
}

/** Names and folders come from others, and must stay one word each for a shell. */
function line(words: readonly string[]): string {
  return words
    .map(word =>
      /^[\w@.+/-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`,
    )
    .join(' ');
}
