import { entitySchema } from './entitySchema';
import { described, text, texts } from './fields';

/**
 * JSON schema of kind `PluginCollection`, to be compiled by the catalog model's
 * validators. The spellings of `type` are those found in use.
 *
 * @public
 */
export const pluginCollectionSchema = entitySchema('PluginCollection', {
  description: 'A curated list of plugins, or a filter that selects them.',
  properties: {
    type: described('curated has a list, filter selects.', {
      enum: [
        'curated',
        'curated-list',
        'currated-list',
        'filter',
        'filter-based',
      ],
    }),
    owner: described(
      'The group, or the reference of another entity, that owns it.',
      text,
    ),
    plugins: described(
      'The names of its plugins, in the order in which to show them.',
      texts,
    ),
    filter: described(
      'Dotted paths of plugin entities, and the values that select them; a list of such filters selects what any of them does.',
      { type: ['object', 'array'], maxProperties: 100, maxItems: 100 },
    ),
  },
});
