import { PackageManager } from 'backstage-plugin-marketplace-common';
import { InstallTarget, isRoot } from './installTargets';

/**
 * What to type in the root of a repository to add packages to a program of it.
 *
 * @param packageManager - yarn, as stock portals have it, when it is not known
 * @param names - npm names
 */
export function addCommand(
  packageManager: PackageManager | undefined,
  { name, folder }: InstallTarget,
  names: readonly string[],
): string {
  const path = folder.startsWith('-') ? `./${folder}` : folder;
  const within = (option: string, workspace: string) =>
    isRoot(folder) ? [] : [option, workspace];
  switch (packageManager) {
    case 'npm':
      return line(['npm', 'install', ...within('--workspace', path), ...names]);
    case 'pnpm':
      // Its filter takes a path only when that begins with a dot
      return line([
        'pnpm',
        ...within('--filter', name ?? `./${folder}`),
        'add',
        ...names,
      ]);
    default:
      return line(['yarn', ...within('--cwd', path), 'add', ...names]);
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
