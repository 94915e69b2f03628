/**
 * Whether a path of a package leads to a file that is its own: not out of it, and not into
 * the packages that are installed below it.
 *
 * @param path - below the folder of the package, normalized, with `/`
 */
export function isInPackage(path: string): boolean {
  return !/^(?:\/|\.\.(?:\/|$))|\\|\0|(?:^|\/)node_modules\//.test(path);
}
