import { FacetValue } from 'backstage-plugin-marketplace-common';

/**
 * A value of a facet as a person picks it.
 *
 * @internal
 */
export interface FacetOption<T extends string> {
  value: T;
  label: string;
  /** How many plugins it would show; missing until that is known. */
  count?: number;
}

/**
 * Values with their labels and counts; a value that the answer leaves out has none.
 *
 * @internal
 */
export function optionsOf<T extends string>(
  values: readonly T[],
  facet: FacetValue[] | undefined,
  labelOf: (value: T) => string,
): FacetOption<T>[] {
  return values.map(value => ({
    value,
    label: labelOf(value),
    count: facet && (facet.find(other => other.value === value)?.count ?? 0),
  }));
}

/**
 * By name, so that nothing moves when counts change; what is picked never vanishes.
 *
 * @internal
 */
export function namesOf(
  facet: FacetValue[] = [],
  picked: readonly string[],
): string[] {
  const names = new Set([...facet.map(({ value }) => value), ...picked]);
  return [...names].sort((a, b) =>
    a.localeCompare(b, undefined, { numeric: true }),
  );
}

/**
 * The known values that the answer has, and what is picked; in the order of `known`.
 *
 * @internal
 */
export function presentOf<T extends string>(
  known: readonly T[],
  facet: FacetValue[] = [],
  picked: readonly T[],
): T[] {
  return known.filter(
    value =>
      picked.includes(value) ||
      facet.some(other => other.value === value && other.count > 0),
  );
}
