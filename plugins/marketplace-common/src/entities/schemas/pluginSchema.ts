import { MAINTENANCE } from '../PluginEntity';
import { entitySchema, person, text, texts } from './entitySchema';

/**
 * JSON schema of kind `Plugin`, to be compiled by the catalog model's validators.
 *
 * @public
 */
export const pluginSchema = entitySchema('Plugin', {
  properties: {
    author: person,
    authors: { type: 'array', items: person },
    publisher: text,
    support: {
      oneOf: [
        text,
        {
          type: 'object',
          properties: {
            provider: { type: 'string' },
            level: { type: 'string' },
          },
        },
      ],
    },
    lifecycle: text,
    owner: text,
    categories: texts,
    description: { type: 'string', maxLength: 100_000 },
    highlights: texts,
    icon: { type: 'string', minLength: 1, maxLength: 200_000 },
    packages: texts,
    history: { type: 'object', properties: { added: { type: 'string' } } },
    maintenance: { enum: [...MAINTENANCE] },
    capabilities: texts,
  },
});
