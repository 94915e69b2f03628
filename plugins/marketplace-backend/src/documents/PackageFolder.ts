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
   * Reads some files.
   *
   * @param paths - below it, with `/`
   * @param maxBytes - of each
   * @returns those that are there, by path
   * @throws `DocumentError` for what is not read
   */
  files(
    paths: readonly string[],
    maxBytes: number,
  ): Promise<ReadonlyMap<string, FileContent>>;
}
