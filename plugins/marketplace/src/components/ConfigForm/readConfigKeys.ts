import { JsonObject, JsonValue } from '@backstage/types';
import { ConfigKey, ConfigKeys, ConfigKind } from './ConfigKey';

/** Beyond these, a schema is not read on: it is untrusted, and may have no end. */
const MOST_KEYS = 2_000;
const MOST_DEPTH = 12;
const MOST_CHOICES = 100;
const MOST_TEXT = 500;

/** Names that mean something else to JavaScript, or to a library that is given them. */
const UNUSABLE = /^(__.*|constructor|prototype|\$.*|ui:.*)$/;

const KINDS: Record<string, ConfigKind> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'switch',
  object: 'group',
  array: 'list',
};

/**
 * Reads the keys that a config schema has: what a form can show of it, and no more.
 *
 * @param schema - JSON schema, draft 7, with Backstage's `visibility`; untrusted
 * @internal
 */
export function readConfigKeys(schema: JsonObject): ConfigKeys {
  let total = 0;
  let deepest = 0;

  return { keys: childrenOf(schema, '', 1, ''), total, depth: deepest };

  function childrenOf(
    group: JsonObject,
    prefix: string,
    depth: number,
    deepVisibility: string,
  ): ConfigKey[] {
    const properties = objectOf(group.properties) ?? {};
    const required = Array.isArray(group.required) ? group.required : [];
    const keys: ConfigKey[] = [];
    for (const [name, value] of Object.entries(properties)) {
      const own = resolved(value, schema);
      if (!own || UNUSABLE.test(name) || total >= MOST_KEYS) {
        continue;
      }
      const isRequired = required.includes(name);
      const path = `${prefix}${name}`;
      keys.push(keyOf(own, name, path, isRequired, depth, deepVisibility));
    }
    return keys;
  }

  function keyOf(
    own: JsonObject,
    name: string,
    path: string,
    required: boolean,
    depth: number,
    inherited: string,
  ): ConfigKey {
    total += 1;
    deepest = Math.max(deepest, depth);
    const deep = textOf(own.deepVisibility) ?? inherited;
    const visibility = textOf(own.visibility) ?? deep;
    const kind = kindOf(own, visibility);
    const isDeeper = depth < MOST_DEPTH;
    let children: ConfigKey[] = [];
    if (kind === 'group' && isDeeper) {
      children = childrenOf(own, `${path}.`, depth + 1, deep);
    } else if (kind === 'list' && isDeeper) {
      const item = resolved(own.items, schema);
      children = item
        ? [keyOf(item, name, `${path}[]`, false, depth + 1, deep)]
        : [];
    }
    return {
      name,
      path,
      // A group or a list of which nothing is known has no form.
      kind: isEmpty(kind, children) ? 'by-hand' : kind,
      description: textOf(own.description),
      required,
      frontend: visibility === 'frontend',
      standard: standardOf(own.default),
      choices: choicesOf(own.enum),
      children,
    };
  }
}

function isEmpty(kind: ConfigKind, children: ConfigKey[]): boolean {
  const [first] = children;
  return kind === 'list'
    ? !first || first.kind === 'by-hand' || first.kind === 'list'
    : kind === 'group' && !first;
}

function kindOf(own: JsonObject, visibility: string): ConfigKind {
  const isPlain = !own.anyOf && !own.oneOf && !own.allOf;
  const kind = isPlain && typeof own.type === 'string' && KINDS[own.type];
  if (visibility === 'secret' && kind !== 'group' && kind !== 'list') {
    return 'secret';
  }
  if (choicesOf(own.enum).length > 0) {
    return 'choice';
  }
  return kind || 'by-hand';
}

/** A schema, or the one that it refers to. One that refers to a third has no form. */
function resolved(
  value: JsonValue | undefined,
  root: JsonObject,
): JsonObject | undefined {
  const own = objectOf(value);
  const ref = own && textOf(own.$ref);
  const [, folder, name] =
    ref?.match(/^#\/(definitions|\$defs)\/([^/]+)$/) ?? [];
  if (!own || !folder) {
    return own;
  }
  const target = objectOf(objectOf(root[folder])?.[decodeRef(name)]);
  return target && { ...target, ...own };
}

function decodeRef(name: string): string {
  return name.replace(/~1/g, '/').replace(/~0/g, '~');
}

function choicesOf(value: JsonValue | undefined): Array<string | number> {
  return (Array.isArray(value) ? value : [])
    .filter(
      (choice): choice is string | number =>
        typeof choice === 'string' || typeof choice === 'number',
    )
    .slice(0, MOST_CHOICES);
}

function standardOf(
  value: JsonValue | undefined,
): string | number | boolean | undefined {
  return typeof value === 'number' || typeof value === 'boolean'
    ? value
    : textOf(value);
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim()
    ? value.trim().slice(0, MOST_TEXT)
    : undefined;
}

function objectOf(value: JsonValue | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : undefined;
}
