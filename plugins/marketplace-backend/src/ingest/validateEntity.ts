import {
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  entityKindSchemaValidator,
  entitySchemaValidator,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  MarketplaceKind,
  packageSchema,
  pluginCollectionSchema,
  pluginSchema,
  SUPPORTED_API_VERSIONS,
} from 'backstage-plugin-marketplace-common';

/** Real entities have under ten levels; YAML can also hold circles. */
const MAX_DEPTH = 50;

const KINDS: readonly MarketplaceKind[] = [
  'Plugin',
  'Package',
  'PluginCollection',
];

/** The kinds of the marketplace and how each is validated. */
export const kindValidators: ReadonlyMap<string, (data: unknown) => unknown> =
  new Map([
    ['plugin', entityKindSchemaValidator(pluginSchema)],
    ['package', entityKindSchemaValidator(packageSchema)],
    ['plugincollection', entityKindSchemaValidator(pluginCollectionSchema)],
  ]);

const toEntity = entitySchemaValidator();

/** What the catalog wants of every entity besides its schema. */
const catalogPolicy = EntityPolicies.allOf([
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

/** What {@link validateEntity} found wrong. */
export interface EntityProblem {
  /** Path of the field, for example `['spec', 'packages', '0']`. */
  path: string[];
  message: string;
}

/**
 * Checks a document as the catalog will, before it is handed over, so that a bad one
 * can be reported with its place instead of failing later without it.
 */
export async function validateEntity(
  value: unknown,
): Promise<{ entity: Entity } | { problem: EntityProblem }> {
  if (!isObject(value)) {
    return refuse(
      [],
      'is not an entity: expected an object with apiVersion, kind, metadata and spec',
    );
  }
  const kind = KINDS.find(name => name === value.kind);
  const validateKind = kind && kindValidators.get(kind.toLowerCase());
  if (!validateKind) {
    return refuse(
      ['kind'],
      `must be ${KINDS.join(' or ')}, but is ${JSON.stringify(value.kind)}`,
    );
  }
  if (!SUPPORTED_API_VERSIONS.some(version => version === value.apiVersion)) {
    return refuse(
      ['apiVersion'],
      `must be ${SUPPORTED_API_VERSIONS.join(' or ')}, but is ${JSON.stringify(
        value.apiVersion,
      )}`,
    );
  }
  try {
    const placeholder = findPlaceholder(value, []);
    if (placeholder) {
      return refuse(
        placeholder,
        'is a placeholder of the catalog, which would have the backend fetch what an entry names; write the value itself',
      );
    }
    validateKind(value);
    const entity = await catalogPolicy.enforce(toEntity(value));
    return entity ? { entity } : refuse([], 'is not accepted by the catalog');
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return refuse(pathIn(message), message);
  }
}

function refuse(path: string[], message: string): { problem: EntityProblem } {
  return { problem: { path, message } };
}

/** The catalog names fields as JSON pointers (`/spec/packages/0`) or quoted (`"metadata.name"`). */
function pathIn(message: string): string[] {
  const pointer = /(?:^|\s)\/(\S+)/.exec(message)?.[1];
  if (pointer) {
    return pointer
      .split('/')
      .map(key => key.replace(/~1/g, '/').replace(/~0/g, '~'));
  }
  const quoted = /^"([^"]+)"/.exec(message)?.[1];
  return quoted ? quoted.split('.') : [];
}

/**
 * Finds `{ $text: ... }` and its like, which the catalog replaces by what is at an
 * address, read with the operator's own credentials.
 */
function findPlaceholder(value: unknown, path: string[]): string[] | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  if (path.length > MAX_DEPTH) {
    throw new InputError(`is nested more than ${MAX_DEPTH} levels deep`);
  }
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0][0].startsWith('$')) {
    return path;
  }
  for (const [key, child] of entries) {
    const found = findPlaceholder(child, [...path, key]);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
