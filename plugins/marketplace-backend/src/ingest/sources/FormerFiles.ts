import { z } from 'zod';

/** Paths with their members; no object, as packages may be called `__proto__`. */
const etagSchema = z.array(z.tuple([z.string(), z.array(z.string())]));

/**
 * The virtual files of a reading, each made of several members (packages, or folders of
 * packages). It is handed from reading to reading as the etag, so that a member that
 * cannot be read this time is known to be missing from its file.
 */
export class FormerFiles {
  readonly #members: Map<string, readonly string[]>;
  readonly #paths = new Map<string, string>();

  private constructor(members: Iterable<readonly [string, readonly string[]]>) {
    this.#members = new Map(members);
    for (const [path, ofPath] of this.#members) {
      ofPath.forEach(member => this.#paths.set(member, path));
    }
  }

  /** What another kind of reading left counts as nothing. */
  static fromEtag(etag: string | undefined): FormerFiles {
    try {
      const { data } = etagSchema.safeParse(JSON.parse(etag ?? '[]'));
      return new FormerFiles(data ?? []);
    } catch {
      return new FormerFiles([]);
    }
  }

  /** Every member of the last reading. */
  get members(): string[] {
    return [...this.#paths.keys()];
  }

  /** The file that a member was part of. */
  pathOf(member: string): string | undefined {
    return this.#paths.get(member);
  }

  membersOf(path: string): readonly string[] {
    return this.#members.get(path) ?? [];
  }
}

/** A virtual file, and what it is made of; `item` is for the source. */
export interface PlannedFile<T> {
  path: string;
  members: readonly string[];
  item: T;
}

/**
 * Decides which files can be handed over: those that a member is missing from stay as
 * they were, and with them every file that shares members with them.
 *
 * @param options.files - made of what could be read
 * @param options.failed - why, by each member that could not be read
 * @returns `held`, with reasons by path: files that stay as they were; and the etag
 */
export function planFiles<T>(options: {
  files: ReadonlyArray<PlannedFile<T>>;
  failed: ReadonlyMap<string, string>;
  former: FormerFiles;
}): { files: Array<PlannedFile<T>>; held: Map<string, string>; etag: string } {
  const { failed, former } = options;
  const held = new Map<string, string>();
  const hold = (member: string, reason: string) => {
    const path = former.pathOf(member);
    if (path !== undefined && !held.has(path)) {
      held.set(path, reason);
    }
  };
  failed.forEach((reason, member) => hold(member, reason));

  let files = [...options.files];
  for (let before = -1; before !== files.length; ) {
    before = files.length;
    files = files.filter(({ path, members }) => {
      const reason = [path, ...members.map(member => former.pathOf(member))]
        .map(known => known !== undefined && held.get(known))
        .find(known => known);
      if (reason) {
        members.forEach(member => hold(member, reason));
      }
      return !reason;
    });
  }

  const etag = [
    ...[...held.keys()].map(path => [path, former.membersOf(path)] as const),
    ...files.map(({ path, members }) => [path, members] as const),
  ];
  return { files, held, etag: JSON.stringify(etag) };
}
