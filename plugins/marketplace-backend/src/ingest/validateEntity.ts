import {
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  entityKindSchemaValidator,
  entitySchemaValidator,
} from '@backstage/catalog-model';
import {
  packageSchema,
  pluginCollectionSchema,
  pluginSchema,
  SUPPORTED_API_VERSIONS,
} from 'backstage-plugin-marketplace-common';

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
  const kind = typeof value.kind === 'string' ? value.kind : '';
  const validateKind = kindValidators.get(kind.toLowerCase());
  if (!validateKind) {
    return refuse(
      ['kind'],
      `must be Plugin, Package or PluginCollection, but is ${JSON.stringify(
        value.kind,
      )}`,
    );
  }
  try {
    if (validateKind(value) === false) {
      return refuse(
        ['apiVersion'],
        `must be one of ${SUPPORTED_API_VERSIONS.join(
          ', ',
        )}, but is ${JSON.stringify(value.apiVersion)}`,
      );
    }
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
    return pointer.split('/');
  }
  const quoted = /^"([^"]+)"/.exec(message)?.[1];
  return quoted ? quoted.split('.') : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
