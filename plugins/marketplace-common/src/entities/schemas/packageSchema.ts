import { entitySchema, packageName, text, texts } from './entitySchema';

/**
 * JSON schema of kind `Package`, to be compiled by the catalog model's validators.
 *
 * @public
 */
export const packageSchema = entitySchema('Package', {
  required: ['packageName'],
  properties: {
    packageName,
    version: text,
    role: text,
    supportedVersions: text,
    backstage: {
      type: 'object',
      properties: { role: text, supportedVersions: text },
    },
    optional: { type: 'boolean' },
    aliases: { type: 'array', items: packageName },
    partOf: texts,
    owner: text,
    appConfigExamples: { type: 'array', items: { type: 'object' } },
  },
});
