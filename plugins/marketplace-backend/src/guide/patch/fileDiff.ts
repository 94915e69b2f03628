import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/** Lines that may change in one file; finding the differences of more takes too long. */
const MAX_CHANGES = 500;

/**
 * The difference of a file, for `git apply`.
 *
 * @param path - below the root of the repository, with `/`
 * @returns `undefined` when there is none, or far more than a guide changes
 */
export function fileDiff(
  path: string,
  before: string,
  after: string,
): string | undefined {
  const names = [`a/${path}`, `b/${path}`] as const;
  const patch =
    before === after
      ? undefined
      : structuredPatch(...names, before, after, undefined, undefined, {
          context: 3,
          maxEditLength: MAX_CHANGES,
        });
  return (
    patch &&
    `diff --git ${names.join(' ')}\n${formatPatch(patch, FILE_HEADERS_ONLY)}`
  );
}
