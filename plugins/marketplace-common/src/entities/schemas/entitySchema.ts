import { JsonObject } from '@backstage/types';
import { MarketplaceKind, SUPPORTED_API_VERSIONS } from '../apiVersions';
import { described } from './fields';
import { metadataSchema } from './metadataSchema';

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
): JsonObject & { allOf: JsonObject[] } {
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
          apiVersion: described('The version of the format.', {
            enum: [...SUPPORTED_API_VERSIONS],
          }),
          kind: described('What the entity describes.', { enum: [kind] }),
          metadata: described(
            'What it is called and how to find it.',
            metadataSchema,
          ),
          spec: { type: 'object', additionalProperties: true, ...spec },
        },
      },
    ],
  };
}
