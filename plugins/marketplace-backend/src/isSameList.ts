/** Whether two lists have the very same items in the same order. */
export function isSameList<T>(
  a: readonly T[] | undefined,
  b: readonly T[] | undefined,
): boolean {
  return (
    a === b ||
    (a !== undefined &&
      a.length === b?.length &&
      a.every((item, at) => item === b[at]))
  );
}
