import { JsonObject, JsonValue } from '@backstage/types';
import {
  MarketplaceKind,
  metadataSchema,
  packageSchema,
  pluginCollectionSchema,
  pluginSchema,
  SUPPORTED_API_VERSIONS,
} from 'backstage-plugin-marketplace-common';
import { isObject } from '../../isObject';

/** A name, as the catalog wants it. */
const NAME = {
  pattern: '^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$',
  maxLength: 63,
};

const { name, namespace, tags, labels, annotations } =
  metadataSchema.properties;

/** What the catalog wants of metadata and has in code, not in a schema. */
const metadata = {
  ...metadataSchema,
  properties: {
    ...metadataSchema.properties,
    name: { ...name, ...NAME },
    namespace: {
      ...namespace,
      pattern: '^[a-z0-9]+(-+[a-z0-9]+)*$',
      maxLength: 63,
    },
    tags: {
      ...tags,
      items: {
        type: 'string',
        pattern: '^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$',
        maxLength: 63,
      },
    },
    labels: { ...labels, additionalProperties: { type: 'string' } },
    annotations: { ...annotations, additionalProperties: { type: 'string' } },
  },
};

const SCHEMAS: Record<MarketplaceKind, JsonObject & { allOf: JsonObject[] }> = {
  Plugin: pluginSchema,
  Package: packageSchema,
  PluginCollection: pluginCollectionSchema,
};

/**
 * The JSON schema (draft-07) of entity documents for those who write them: made of the
 * schemas that they are validated with, but complete in itself, as editors do not know
 * the catalog's.
 */
export function entitiesSchema(): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Entity of the Plugin Marketplace for Backstage',
    description: 'A Plugin, a Package or a PluginCollection.',
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    additionalProperties: false,
    properties: {
      apiVersion: {
        description: 'The version of the format.',
        enum: [...SUPPORTED_API_VERSIONS],
      },
      kind: {
        description: 'What the entity describes.',
        enum: Object.keys(SCHEMAS),
      },
      metadata: {
        description: 'What it is called and how to find it.',
        ...metadata,
      },
      spec: { type: 'object' },
    },
    allOf: Object.entries(SCHEMAS).map(([kind, schema]) => ({
      if: { required: ['kind'], properties: { kind: { const: kind } } },
      then: { properties: { spec: specOf(schema) } },
    })),
  };
}

/** The rules for `spec` in the schema of a kind. */
function specOf(schema: { allOf: JsonObject[] }): JsonValue {
  const [spec] = schema.allOf
    .map(({ properties }) =>
      isObject(properties) ? properties.spec : undefined,
    )
    .filter(rules => rules !== undefined);
  return spec ?? {};
}
