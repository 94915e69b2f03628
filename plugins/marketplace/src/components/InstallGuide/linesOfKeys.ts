import { Document } from 'yaml';

/** Keys by name; those without keys of their own have none. */
type Group = Map<string, Group | null>;

/**
 * The lines of `app-config.yaml` that keys are set in, without their values.
 *
 * @param keys - dotted paths; of what is in a list, the list is what is to be set
 * @internal
 */
export function linesOfKeys(keys: readonly string[]): string {
  const root: Group = new Map();
  for (const key of keys) {
    const path = key.replace(/\[\].*$/, '').split('.');
    const last = path.pop() ?? '';
    let group = root;
    for (const name of path) {
      const inner: Group = group.get(name) ?? new Map();
      group.set(name, inner);
      group = inner;
    }
    group.set(last, group.get(last) ?? null);
  }
  return new Document(root).toString({ nullStr: '', lineWidth: 0 });
}
