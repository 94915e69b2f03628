/**
 * A query as the part of an address that begins with `?`; empty when it asks nothing.
 * Arrays become repeated parameters, and what is undefined is left out.
 *
 * @internal
 */
export function toSearchString(query: object): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value].flat()) {
      if (item !== undefined) {
        params.append(name, String(item));
      }
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}
