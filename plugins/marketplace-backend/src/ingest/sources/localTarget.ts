import { stat } from 'node:fs/promises';
import { sep } from 'node:path';
import picomatch from 'picomatch';
import { reasonOf } from '../../files/readLocalFile';

/** What a target on the backend's own disk is: a folder, a glob below one, or a file. */
export interface LocalTarget {
  /** Absolute; what paths are relative to. */
  folder: string;
  /** Whether a path below the folder takes part. */
  matches(path: string): boolean;
  /** The name of the one file that it is. */
  file?: string;
}

/**
 * Finds out what a target is. Something that is named like a glob is itself.
 *
 * @param target - absolute
 * @returns why there is nothing, where that is so
 */
export async function localTarget(
  target: string,
): Promise<LocalTarget | { reason: string }> {
  try {
    const stats = await stat(target);
    const end = target.lastIndexOf(sep);
    return stats.isDirectory()
      ? { folder: target, matches: () => true }
      : {
          folder: target.slice(0, end) || sep,
          matches: () => true,
          file: target.slice(end + 1),
        };
  } catch (error) {
    const { base, glob, isGlob } = picomatch.scan(target.split(sep).join('/'));
    const folder = base || sep;
    return isGlob && (await isFolder(folder))
      ? { folder, matches: picomatch(glob) }
      : { reason: reasonOf(error) };
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
