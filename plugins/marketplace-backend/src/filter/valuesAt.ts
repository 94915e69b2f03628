/**
 * The texts, numbers and booleans at a path, as texts. Lists on the way stand for each of
 * their items, an object at the end for its `name`, and a key may have dots itself, as
 * those of labels have.
 *
 * @param keys - the path, split at its dots: `['spec', 'support', 'level']`, or
 *   `['metadata', 'labels', 'acme', 'com/tier']`
 */
export function valuesAt(value: unknown, keys: readonly string[]): string[] {
  const found: string[] = [];
  collect(value, keys, 0, found);
  return found;
}

function collect(
  value: unknown,
  keys: readonly string[],
  from: number,
  found: string[],
): void {
  if (value === undefined || value === null) {
    return;
  }
  if (Array.isArray(value)) {
    value.forEach(item => collect(item, keys, from, found));
  } else if (typeof value !== 'object') {
    if (from === keys.length) {
      found.push(String(value));
    }
  } else if (from === keys.length) {
    const name = own(value, 'name');
    if (typeof name === 'string') {
      found.push(name);
    }
  } else {
    let key = keys[from];
    collect(own(value, key), keys, from + 1, found);
    for (let at = from + 1; at < keys.length; at++) {
      key = `${key}.${keys[at]}`;
      collect(own(value, key), keys, at + 1, found);
    }
  }
}

function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
