import { entitySchema } from './entitySchema';
import { described, listOf, packageName, text, texts } from './fields';

const role = described(
  'backstage.role of its package.json: frontend-plugin, backend-plugin, ...',
  text,
);

const supportedVersions = described(
  'The range of Backstage releases that it is made for.',
  text,
);

/**
 * JSON schema of kind `Package`, to be compiled by the catalog model's validators.
 *
 * @public
 */
export const packageSchema = entitySchema('Package', {
  description: 'An npm package of a plugin.',
  required: ['packageName'],
  properties: {
    packageName: described('The name on npm.', packageName),
    version: described('The version that the entry is about.', text),
    role,
    supportedVersions,
    backstage: described('The same two, as Extensions entities have them.', {
      type: 'object',
      properties: { role, supportedVersions },
    }),
    optional: described(
      'Whether the plugin is complete without it, so that it is never missing.',
      { type: 'boolean' },
    ),
    aliases: described(
      'npm names that it had before it moved.',
      listOf(packageName),
    ),
    partOf: described('The names of the plugins that it is part of.', texts),
    owner: described(
      'The group, or the reference of another entity, that owns it.',
      text,
    ),
    permissions: described(
      'Names of its permissions, which a policy may have to allow.',
      texts,
    ),
    appConfigExamples: described(
      'Examples of its configuration, each with a title and content.',
      listOf({ type: 'object' }),
    ),
  },
});
