import { isError } from '@backstage/errors';
import { posix } from 'node:path';
import { createGunzip } from 'node:zlib';
import { Parser, ReadEntry } from 'tar';
import { createBreather } from '../concurrency/breather';
import { untilAborted } from '../untilAborted';
import { DocumentError } from './DocumentError';
import { FileContent, PackageFolder } from './PackageFolder';

/** Unpacked; real ones have some megabytes. */
const MAX_BYTES = 100 * 1024 * 1024;

/** Files, folders and links. */
const MAX_ENTRIES = 10_000;

/** What gzip begins with, and no name of a file does. */
const GZIP_MARK = 0x1f;

/**
 * The archive of a package, as registries have it. It is read in memory: nothing of it is
 * ever written, and links in it lead nowhere.
 */
export class PackageArchive implements PackageFolder {
  readonly #archive: Buffer;
  readonly #name: string;
  readonly #signal: AbortSignal;

  /**
   * @param name - of the package, for messages
   * @param archive - packed
   * @param signal - ends the reading with its reason
   */
  constructor(name: string, archive: Buffer, signal: AbortSignal) {
    this.#name = name;
    this.#archive = archive;
    this.#signal = signal;
  }

  topFiles(
    wanted: (name: string) => number | undefined,
  ): Promise<ReadonlyMap<string, FileContent>> {
    return this.#read(path => (path.includes('/') ? undefined : wanted(path)));
  }

  files(
    paths: readonly string[],
    maxBytes: number,
  ): Promise<ReadonlyMap<string, FileContent>> {
    const wanted = new Set(paths);
    return this.#read(path => (wanted.has(path) ? maxBytes : undefined));
  }

  async #read(
    wanted: (path: string) => number | undefined,
  ): Promise<ReadonlyMap<string, FileContent>> {
    const files = new Map<string, FileContent>();
    const problems: Error[] = [];
    let entries = 0;
    let isOver = false;
    const parser = new Parser({
      strict: true,
      zstd: false,
      onReadEntry: entry => {
        entries++;
        try {
          if (entries > MAX_ENTRIES) {
            throw this.#problem(`holds more than ${MAX_ENTRIES} files`);
          }
          this.#take(entry, wanted, files);
        } catch (error) {
          problems.push(isError(error) ? error : new Error(String(error)));
        }
        entry.resume();
      },
    });
    parser.on('error', () => problems.push(this.#damaged()));
    parser.on('eof', () => {
      isOver = true;
    });
    const ended = new Promise<void>(resolve => {
      parser.on('end', resolve);
    });
    for await (const chunk of this.#unpacked()) {
      parser.write(chunk);
      throwFirst(problems);
      if (isOver) {
        // The parser would gather all that comes after its end
        break;
      }
    }
    parser.end();
    throwFirst(problems);
    await untilAborted(ended, this.#signal);
    return files;
  }

  /** The tar archive, in turns. */
  async *#unpacked(): AsyncGenerator<Buffer> {
    const gunzip = createGunzip();
    const breathe = createBreather();
    let size = 0;
    try {
      gunzip.end(this.#archive);
      for await (const chunk of gunzip) {
        this.#signal.throwIfAborted();
        if (size === 0 && chunk[0] === GZIP_MARK) {
          // The parser would unpack it once more, at one go and without bounds
          throw this.#damaged();
        }
        size += chunk.length;
        if (size > MAX_BYTES) {
          throw this.#problem(
            `has more than ${MAX_BYTES} bytes when it is unpacked`,
          );
        }
        yield chunk;
        await breathe();
      }
    } catch (error) {
      throw isError(error) && /^Z_/.test(String(error.code))
        ? this.#damaged()
        : error;
    } finally {
      gunzip.destroy();
    }
  }

  #take(
    entry: ReadEntry,
    wanted: (path: string) => number | undefined,
    files: Map<string, FileContent>,
  ): void {
    // Package managers leave out the first folder, whatever its name
    const path = posix.normalize(entry.path).replace(/^[^/]+\//, '');
    if (/^\/|(^|[/\\])\.\.([/\\]|$)/.test(entry.path)) {
      throw this.#problem('holds a path that leads out of it');
    }
    const maxBytes = wanted(path);
    if (maxBytes === undefined || entry.type === 'Directory') {
      return;
    }
    if (/Link$/.test(entry.type)) {
      throw this.#problem(`has a link in place of ${path}`);
    }
    const chunks: Buffer[] = [];
    let size = 0;
    // Package managers take the last one of a path, too
    const file: FileContent = {
      content: Buffer.alloc(0),
      isCut: entry.size > maxBytes,
    };
    files.set(path, file);
    entry.on('data', data => {
      const rest = Buffer.from(data.subarray(0, maxBytes - size));
      chunks.push(rest);
      size += rest.length;
    });
    entry.on('end', () => {
      file.content = Buffer.concat(chunks);
    });
  }

  #damaged(): DocumentError {
    return this.#problem('is damaged, or none: it is no gzipped tar archive');
  }

  #problem(what: string): DocumentError {
    return new DocumentError(
      `The archive of '${
        this.#name
      }' ${what}, so it is not read; tell who publishes it`,
    );
  }
}

function throwFirst([problem]: readonly Error[]): void {
  if (problem) {
    throw problem;
  }
}
