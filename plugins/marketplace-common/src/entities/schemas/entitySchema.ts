import { JsonObject } from '@backstage/types';
import { MarketplaceKind, SUPPORTED_API_VERSIONS } from '../apiVersions';

/**
 * The JSON schema of one kind: the catalog's own rules for an entity, and ours for
 * its `spec`.
 *
 * Only what the marketplace reads is constrained; other fields pass through, because
 * the formats we accept are older and younger than this code.
 */
export function entitySchema(
  kind: MarketplaceKind,
  spec: JsonObject,
): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema',
    $id: `Marketplace${kind}V1alpha1`,
    description: `A ${kind} of the Plugin Marketplace for Backstage.`,
    allOf: [
      { $ref: 'Entity' },
      {
        type: 'object',
        required: ['spec'],
        properties: {
          apiVersion: { enum: [...SUPPORTED_API_VERSIONS] },
          kind: { enum: [kind] },
          metadata: {
            type: 'object',
            properties: {
              title: { type: 'string', minLength: 1, maxLength: 200 },
              description: { type: 'string', maxLength: 5000 },
            },
          },
          spec: { type: 'object', additionalProperties: true, ...spec },
        },
      },
    ],
  };
}

/** A text that says something. */
export const text = { type: 'string', minLength: 1 };

/** Texts that each say something. */
export const texts = { type: 'array', items: text };

/** An npm package name: https://docs.npmjs.com/cli/v11/configuring-npm/package-json#name */
export const packageName = {
  type: 'string',
  maxLength: 214,
  pattern:
    '^(@[a-zA-Z0-9~_-][a-zA-Z0-9._~-]*/)?[a-zA-Z0-9~_-][a-zA-Z0-9._~-]*$',
};

/** A name alone, or a name with a page. */
export const person = {
  oneOf: [
    text,
    {
      type: 'object',
      required: ['name'],
      properties: { name: text, url: { type: 'string' } },
    },
  ],
};
