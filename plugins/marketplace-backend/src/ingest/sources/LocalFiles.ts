import { InputError } from '@backstage/errors';
import { realpath } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { SourceFormat } from '../formats/SourceFormat';
import { YamlParser } from '../../yaml/YamlParser';
import { followLocations, LocationReader } from './followLocations';
import { isEntryFile } from './isEntryFile';
import { MAX_FILE_BYTES, READ_CONCURRENCY } from './limits';
import { listFiles } from './listFiles';
import { mapInOrder } from './mapInOrder';
import {
  MarketplaceSource,
  SourceFile,
  SourceReading,
  UnreadableFile,
} from './MarketplaceSource';
import { readLocalFile, reasonOf } from '../../files/readLocalFile';
import { untilAborted } from '../../untilAborted';
import { withoutCredentials } from './withoutCredentials';

/** Options of {@link LocalFiles}. */
export interface LocalFilesOptions {
  id: string;
  type: 'bundled' | 'directory' | 'entities';
  /** An absolute folder, file or glob. */
  target: string;
  format: SourceFormat;
  yaml: YamlParser;
  namespace?: string;
  /** The target as it is configured, for people. */
  displayTarget?: string;
}

/**
 * A folder of entries, a glob, or one file, on the backend's own disk. `Location`
 * documents are followed to files below the folder of the source.
 */
export class LocalFiles implements MarketplaceSource {
  readonly id: string;
  readonly type: LocalFilesOptions['type'];
  readonly target?: string;
  readonly namespace?: string;
  readonly format: SourceFormat;
  readonly #path: string;
  readonly #yaml: YamlParser;

  constructor(options: LocalFilesOptions) {
    this.id = options.id;
    this.type = options.type;
    this.#path = options.target;
    this.target =
      options.type === 'bundled'
        ? undefined
        : options.displayTarget ?? options.target;
    this.namespace = options.namespace;
    this.format = options.format;
    this.#yaml = options.yaml;
  }

  async read({ signal }: { signal: AbortSignal }): Promise<SourceReading> {
    signal.throwIfAborted();
    const shownAs = `'${this.target ?? 'index'}', the target of source '${
      this.id
    }' in marketplace.sources`;
    const { folder, files, unreadable } = await untilAborted(
      listFiles(this.#path, {
        isEntry: name => isEntryFile(name, this.type),
        shownAs,
        signal,
      }),
      signal,
    );
    // An unmounted volume is an empty folder: that is no reason to delete everything
    if (!files.length) {
      throw new InputError(
        `No entry file is in ${shownAs}; expected .yaml, .yml or .json files${
          this.type === 'directory' ? ', or files without extension' : ''
        }${
          unreadable.map(({ path, reason }) => `; ${path} ${reason}`)[0] ?? ''
        }`,
      );
    }
    const read = async (path: string) => {
      signal.throwIfAborted();
      const result = await untilAborted(
        readLocalFile(join(folder, path), MAX_FILE_BYTES),
        signal,
      );
      return { path, ...result };
    };
    return {
      files: followLocations(listed(files, unreadable, read), {
        yaml: this.#yaml,
        reader: locationsBelow(folder, read, signal),
      }),
    };
  }
}

async function* listed(
  files: string[],
  unreadable: UnreadableFile[],
  read: (path: string) => Promise<SourceFile | UnreadableFile>,
) {
  yield* unreadable;
  yield* mapInOrder(files, READ_CONCURRENCY, read);
}

/** Reads what `Location` documents name, as long as it is below a folder. */
function locationsBelow(
  folder: string,
  read: LocationReader['read'],
  signal: AbortSignal,
): LocationReader {
  const allowed = 'only files below the folder of the source are followed';
  return {
    resolve(target, from) {
      const isUrl = /^[a-z][a-z0-9+.-]+:/i.test(target);
      const path = target.startsWith('/')
        ? relative(folder, target).split(sep).join('/')
        : posix.join(posix.dirname(from), target);
      return isUrl || path === '..' || path.startsWith('../')
        ? {
            path: withoutCredentials(target),
            reason: `is not read: ${allowed}`,
          }
        : { path };
    },
    async read(path) {
      const inside = isBelow(folder, join(folder, path));
      try {
        return (await untilAborted(inside, signal))
          ? await read(path)
          : { path, reason: `is a link that leads elsewhere: ${allowed}` };
      } catch (error) {
        signal.throwIfAborted();
        return { path, reason: reasonOf(error) };
      }
    },
  };
}

async function isBelow(folder: string, path: string): Promise<boolean> {
  const [root, destination] = await Promise.all([
    realpath(folder),
    realpath(path),
  ]);
  return destination.startsWith(root === sep ? sep : `${root}${sep}`);
}
