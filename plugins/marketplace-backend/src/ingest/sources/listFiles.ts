import { InputError, NotFoundError } from '@backstage/errors';
import { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Folders below folders that are looked into. */
const MAX_DEPTH = 10;

/** Entry files of one source. */
const MAX_FILES = 50_000;

/**
 * Lists the entry files of a source: YAML, JSON and, as the official directory has
 * some, files without extension. Hidden files are passed over. A link to a file inside
 * of the folder is followed, as a mounted ConfigMap consists of them; one that leads out
 * of it, or to a folder, is not.
 *
 * @param target - a folder, or one file
 * @returns the folder and the files relative to it, sorted, with `/` between segments
 * @throws `NotFoundError` when the target does not exist
 */
export async function listFiles(
  target: string,
): Promise<{ folder: string; files: string[] }> {
  const stats = await stat(target).catch(cause => {
    throw new NotFoundError(
      `Cannot read '${target}'; check that it exists and that the backend may read it`,
      cause,
    );
  });
  if (stats.isFile()) {
    const segments = target.split(sep);
    return {
      folder: segments.slice(0, -1).join(sep) || sep,
      files: segments.slice(-1),
    };
  }

  const root = await realpath(target);
  const files: string[] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort(byName)) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.')) {
        continue;
      }
      if (entry.isDirectory() && depth < MAX_DEPTH) {
        await walk(path, depth + 1);
      } else if (
        isEntryFile(entry.name) &&
        (entry.isFile() || (await isLinkToFileIn(root, path, entry)))
      ) {
        files.push(relative(target, path).split(sep).join('/'));
      }
      if (files.length > MAX_FILES) {
        throw new InputError(
          `'${target}' has more than ${MAX_FILES} entry files; split it into several sources`,
        );
      }
    }
  };
  await walk(target, 0);
  return { folder: target, files };
}

/** An extension-less name may hold dots (`digital.ai`), a README or LICENSE is none of ours. */
function isEntryFile(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name) || /^[a-z0-9_-]+$/.test(name);
}

async function isLinkToFileIn(
  root: string,
  path: string,
  entry: Dirent,
): Promise<boolean> {
  if (!entry.isSymbolicLink()) {
    return false;
  }
  try {
    const destination = await realpath(path);
    const inside = destination.startsWith(`${root}${sep}`);
    return inside && (await stat(destination)).isFile();
  } catch {
    // It leads nowhere
    return false;
  }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
