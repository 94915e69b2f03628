/** What a JSON schema found wrong, in words. */
export interface SchemaProblem {
  /** Path of the field, for example `['spec', 'packages', '0']`. */
  path: string[];
  message: string;
}

const TYPES: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'empty',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

/**
 * Says in words what the catalog's validators throw, such as
 * `/spec/author must be string,object - type: string,object`.
 *
 * @param thrown - the validator's message
 * @param document - what was validated
 */
export function schemaMessage(
  thrown: string,
  document: unknown,
): SchemaProblem {
  const [, pointer, rest] = /^(\/.*?|<root>) (must .*)$/s.exec(thrown) ?? [];
  if (!pointer || !rest) {
    return { path: [], message: thrown };
  }
  const path = pointer === '<root>' ? [] : pathOf(pointer);
  const [, message, keyword, parameter] =
    /^(.*?) - (\w+): (.*)$/s.exec(rest) ?? [];
  if (!message || !keyword) {
    return { path, message: rest };
  }
  const value = path.reduce(childOf, document);
  switch (keyword) {
    case 'missingProperty':
      return {
        path: [...path, parameter],
        message: 'is missing; every such entry needs it',
      };
    case 'type':
      return {
        path,
        message: `must be ${inWords(
          parameter,
          type => TYPES[type] ?? type,
        )}, but is ${nameOf(value)}`,
      };
    case 'allowedValues':
      return {
        path,
        message: `must be ${inWords(parameter)}, but is ${nameOf(value)}`,
      };
    case 'pattern':
      return {
        path,
        message: `must be an npm package name such as @acme/backstage-plugin-x, but is ${nameOf(
          value,
        )}`,
      };
    case 'limit':
      return { path, message: limitMessage(message, parameter) };
    default:
      return { path, message };
  }
}

function limitMessage(message: string, limit: string): string {
  const [, what] = /(items|characters|properties)$/.exec(message) ?? [];
  if (!what) {
    return message;
  }
  return message.includes('fewer')
    ? 'must not be empty; write something or remove it'
    : `has more than ${limit} ${what}; shorten it`;
}

function pathOf(pointer: string): string[] {
  return pointer
    .slice(1)
    .split('/')
    .map(key => key.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function childOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function inWords(list: string, wordFor = (item: string) => item): string {
  const words = new Intl.ListFormat('en-GB', { type: 'disjunction' });
  return words.format(list.split(',').map(wordFor));
}

/** The value as one may write it, when it is short; else what it is. */
function nameOf(value: unknown): string {
  if (Array.isArray(value)) {
    return TYPES.array;
  }
  if (value === null || typeof value === 'object') {
    return value === null ? TYPES.null : TYPES.object;
  }
  const json = JSON.stringify(value) ?? 'missing';
  return json.length > 100 ? `${json.slice(0, 100)}...` : json;
}
