import { RJSFSchema, UiSchema } from '@rjsf/utils';
import { ConfigKey, ConfigKind } from './ConfigKey';

/** Forms with more than these are no help: their keys are listed instead. */
const MOST_KEYS = 120;
const MOST_DEPTH = 6;

const TYPES: Record<ConfigKind, RJSFSchema['type']> = {
  group: 'object',
  text: 'string',
  number: 'number',
  integer: 'integer',
  switch: 'boolean',
  choice: undefined,
  list: 'array',
  secret: 'string',
  'by-hand': 'null',
};

/**
 * Whether keys are few enough for a form.
 *
 * @internal
 */
export function hasForm({ depth, total }: { depth: number; total: number }) {
  return total <= MOST_KEYS && depth <= MOST_DEPTH;
}

/**
 * The schema of a form with the keys. It is made anew, of nothing but what is known to be
 * harmless: a schema of a stranger could keep the browser busy with its patterns.
 *
 * @internal
 */
export function formSchemaOf(keys: readonly ConfigKey[]): RJSFSchema {
  return {
    type: 'object',
    required: keys.filter(key => key.required).map(({ name }) => name),
    properties: Object.fromEntries(
      keys.map(key => [key.name, schemaOf(key)] as const),
    ),
  };
}

function schemaOf(key: ConfigKey): RJSFSchema {
  const { children, choices, description, kind, name } = key;
  const own: RJSFSchema = { title: name, description, type: TYPES[kind] };
  switch (kind) {
    case 'group':
      return { ...formSchemaOf(children), ...own };
    case 'list':
      return { ...own, items: children[0] && schemaOf(children[0]) };
    case 'choice':
      return { ...own, enum: choices };
    default:
      return own;
  }
}

/**
 * How the form shows the keys. What help there is for a key is its path: the form looks up
 * what there is to mark.
 *
 * @internal
 */
export function uiSchemaOf(keys: readonly ConfigKey[]): UiSchema {
  return Object.fromEntries(keys.map(key => [key.name, uiOf(key)] as const));
}

function uiOf({ children, kind, path, standard }: ConfigKey): UiSchema {
  return {
    'ui:help': path,
    ...(standard === undefined ? {} : { 'ui:placeholder': String(standard) }),
    ...(kind === 'secret'
      ? { 'ui:widget': 'secret', 'ui:options': { path } }
      : {}),
    ...(kind === 'by-hand' ? { 'ui:field': 'byHand' } : {}),
    ...(kind === 'group' ? uiSchemaOf(children) : {}),
    ...(kind === 'list' && children[0] ? { items: uiOf(children[0]) } : {}),
  };
}
