/**
 * What a key of `app-config.yaml` holds. `secret` is text that is read from a variable;
 * `by-hand` is anything that has no form: maps, and choices between forms.
 *
 * @internal
 */
export type ConfigKind =
  | 'group'
  | 'text'
  | 'number'
  | 'integer'
  | 'switch'
  | 'choice'
  | 'list'
  | 'secret'
  | 'by-hand';

/**
 * A key of `app-config.yaml`, as the config schema of a package tells of it. All texts are
 * untrusted.
 *
 * @internal
 */
export interface ConfigKey {
  name: string;
  /** With those of the groups that it is in, joined by dots. */
  path: string;
  kind: ConfigKind;
  description?: string;
  /** Whether its group is of no use without it. */
  required: boolean;
  /** Whether browsers can read it. */
  frontend: boolean;
  /** What it is without being set. */
  standard?: string | number | boolean;
  /** Of a `choice`. */
  choices: Array<string | number>;
  /** Of a `group`; of a `list`, its one item. */
  children: ConfigKey[];
}

/**
 * The keys of a package.
 *
 * @internal
 */
export interface ConfigKeys {
  keys: ConfigKey[];
  /** How many there are, groups included. */
  total: number;
  /** How many groups the deepest one is in. */
  depth: number;
}

/**
 * Keys with those that are in them, in their order.
 *
 * @internal
 */
export function flatKeys(keys: readonly ConfigKey[]): ConfigKey[] {
  return keys.flatMap(key => [key, ...flatKeys(key.children)]);
}
