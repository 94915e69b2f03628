import { isError } from '@backstage/errors';
import {
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  entityKindSchemaValidator,
  entitySchemaValidator,
} from '@backstage/catalog-model';
import {
  MarketplaceKind,
  packageSchema,
  pluginCollectionSchema,
  pluginSchema,
  SUPPORTED_API_VERSIONS,
} from 'backstage-plugin-marketplace-common';
import { formatProblem } from './formatProblem';
import { referenceProblem } from './referenceProblem';
import { schemaMessage } from './schemaMessage';
import { isObject } from '../isObject';

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
  const unusable = findUnusable(value, []);
  if (unusable) {
    return { problem: unusable };
  }
  let entity: Entity;
  try {
    validateKind(value);
    entity = toEntity(value);
  } catch (cause) {
    return { problem: schemaMessage(messageOf(cause), value) };
  }
  const problem = formatProblem(entity) ?? referenceProblem(entity);
  if (problem) {
    return { problem };
  }
  try {
    const accepted = await catalogPolicy.enforce(entity);
    return accepted
      ? { entity: accepted }
      : refuse([], 'is not accepted by the catalog');
  } catch (cause) {
    return refuse([], messageOf(cause));
  }
}

function refuse(path: string[], message: string): { problem: EntityProblem } {
  return { problem: { path, message } };
}

function messageOf(cause: unknown): string {
  return isError(cause) ? cause.message : String(cause);
}

/**
 * Finds what goes too deep, and `{ $text: ... }` and its like, which the catalog replaces
 * by what is at an address, read with the operator's own credentials.
 */
function findUnusable(
  value: unknown,
  path: string[],
): EntityProblem | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  if (path.length > MAX_DEPTH) {
    return {
      path: path.slice(0, 2),
      message: `is nested more than ${MAX_DEPTH} levels deep; write it flatter`,
    };
  }
  const entries = Object.entries(value);
  // Merging takes fields out of the outer ones, which must not leave a placeholder
  const isPlaceholder =
    path.length < 2
      ? entries.some(([key]) => key.startsWith('$'))
      : entries.length === 1 && entries[0][0].startsWith('$');
  if (isPlaceholder) {
    return {
      path,
      message:
        'is a placeholder of the catalog, which would have the backend fetch what an entry names; write the value itself',
    };
  }
  for (const [key, child] of entries) {
    const found = findUnusable(child, [...path, key]);
    if (found) {
      return found;
    }
  }
  return undefined;
}
