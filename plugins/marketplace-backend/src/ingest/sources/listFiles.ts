import { InputError, NotFoundError } from '@backstage/errors';
import { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isPassedOver } from './isEntryFile';
import { MAX_FILES } from './limits';
import { localTarget } from './localTarget';
import { UnreadableFile } from './MarketplaceSource';
import { reasonOf } from '../../files/readLocalFile';

/** Folders below folders that are looked into. */
const MAX_DEPTH = 10;

/** The files of a source on the backend's own disk. */
export interface ListedFiles {
  /** Absolute; what the paths are relative to. */
  folder: string;
  /** In the order of their paths, with `/` between segments. */
  files: string[];
  /** What looks like an entry file, but cannot be read as one. */
  unreadable: UnreadableFile[];
}

/**
 * Lists the entry files of a folder, of a glob, or the one file that is named. Of a
 * glob only the folders below its fixed part are walked. Hidden files and folders and
 * `node_modules` are passed over. A link to a file inside of the folder is followed, as a
 * mounted ConfigMap consists of them; one that leads out of it, or to a folder, is not.
 *
 * @param target - absolute
 * @param options.isEntry - whether a file takes part, by its name
 * @param options.shownAs - the target in messages
 * @throws `NotFoundError` when the target does not exist, `InputError` when it has too many
 *   files, and when a folder cannot be read: files that are not listed would look deleted
 */
export async function listFiles(
  target: string,
  options: {
    isEntry: (name: string) => boolean;
    shownAs: string;
    signal: AbortSignal;
  },
): Promise<ListedFiles> {
  const { isEntry, shownAs, signal } = options;
  const found = await localTarget(target);
  if ('reason' in found) {
    throw new NotFoundError(
      `What is to be read, ${shownAs}, ${found.reason}; check the target in the configuration, and that the backend may read it`,
    );
  }
  const { folder, matches, file } = found;
  if (file) {
    return { folder, files: [file], unreadable: [] };
  }

  const files: string[] = [];
  const unreadable: UnreadableFile[] = [];
  const walk = async (within: string, root: string, depth: number) => {
    signal.throwIfAborted();
    const entries = await readdir(join(folder, within), {
      withFileTypes: true,
    }).catch(cause => {
      throw new InputError(
        `The folder '${within || '.'}' of ${shownAs} ${reasonOf(cause)}`,
      );
    });
    for (const entry of entries.sort(byName)) {
      const path = `${within}${entry.name}`;
      if (isPassedOver(entry.name)) {
        continue;
      }
      if (entry.isDirectory()) {
        if (depth < MAX_DEPTH) {
          await walk(`${path}/`, root, depth + 1);
        } else {
          const reason = `is more than ${MAX_DEPTH} folders deep; folders are not looked into below that`;
          unreadable.push({ path, reason });
        }
      } else if (isEntry(entry.name) && matches(path)) {
        const reason = await whyNotAFile(root, join(folder, path), entry);
        if (reason === undefined) {
          files.push(path);
        } else if (reason) {
          unreadable.push({ path, reason });
        }
      }
      if (files.length + unreadable.length > MAX_FILES) {
        throw new InputError(
          `More than ${MAX_FILES} entry files are in ${shownAs}; split it into several sources`,
        );
      }
    }
  };
  await walk('', await realpath(folder), 0);
  return { folder, files, unreadable };
}

/**
 * Why something in a folder is no file to read; empty when that is nothing to tell of.
 */
async function whyNotAFile(
  root: string,
  path: string,
  entry: Dirent,
): Promise<string | undefined> {
  if (entry.isFile()) {
    return undefined;
  }
  if (!entry.isSymbolicLink()) {
    return 'is not a regular file';
  }
  try {
    const destination = await realpath(path);
    const stats = await stat(destination);
    if (stats.isDirectory()) {
      // Named like an entry, it was meant as one; else it is a folder like others
      return /\.(ya?ml|json)$/i.test(entry.name)
        ? 'is a link to a folder; links to folders are not followed'
        : '';
    }
    if (!destination.startsWith(root === sep ? sep : `${root}${sep}`)) {
      return 'is a link that leads out of the folder of the source; put the file itself there';
    }
    return stats.isFile() ? undefined : 'is not a regular file';
  } catch (error) {
    return `is a link to what ${reasonOf(error)}`;
  }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
