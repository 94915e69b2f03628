/**
 * What an address says of a parameter that may be repeated; once each.
 *
 * @internal
 */
export function valuesOf(name: string, params: URLSearchParams): string[] {
  return [...new Set(params.getAll(name))].filter(Boolean);
}

/**
 * The same, of a parameter whose values are known; in their order.
 *
 * @internal
 */
export function knownValuesOf<T extends string>(
  name: string,
  known: readonly T[],
  params: URLSearchParams,
): T[] {
  const values: readonly string[] = params.getAll(name);
  return known.filter(value => values.includes(value));
}
