/**
 * Makes something of each object once, and keeps it as long as the object is in use.
 *
 * @param make - of an object that does not change, and of nothing else
 */
export function oncePer<K extends object, V>(
  make: (object: K) => V,
): (object: K) => V {
  const made = new WeakMap<K, { value: V }>();
  return object => {
    let known = made.get(object);
    if (!known) {
      known = { value: make(object) };
      made.set(object, known);
    }
    return known.value;
  };
}
