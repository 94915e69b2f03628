/** A file, or the beginning of it. */
export interface FileContent {
  content: Buffer;
  /** Whether there is more. */
  isCut: boolean;
}

/** The files of a package, wherever they are. */
export interface PackageFolder {
  /**
   * Reads files that lie directly in it.
   *
   * @param wanted - tells by the name of a file how many bytes of it are read; `undefined`
   *   for none
   * @throws `DocumentError` for what is not read
   */
  topFiles(
    wanted: (name: string) => number | undefined,
  ): Promise<ReadonlyMap<string, FileContent>>;
  /**
   * Reads one file.
   *
   * @param path - below it, with `/`
   * @returns `undefined` when it is not there
   * @throws `DocumentError` for what is not read
   */
  file(path: string, maxBytes: number): Promise<FileContent | undefined>;
}
