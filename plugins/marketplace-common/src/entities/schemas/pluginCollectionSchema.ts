import { COLLECTION_FILTER_LIMITS } from '../PluginCollectionEntity';
import { entitySchema } from './entitySchema';
import { described, text, texts } from './fields';

/** What is written in another way than meant selects nothing; it is no error. */
const anything = {
  type: ['array', 'boolean', 'null', 'number', 'object', 'string'],
};

const filterObject = {
  maxProperties: COLLECTION_FILTER_LIMITS.keys,
  additionalProperties: {
    ...anything,
    maxItems: COLLECTION_FILTER_LIMITS.values,
  },
};

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
      {
        type: ['object', 'array'],
        ...filterObject,
        maxItems: COLLECTION_FILTER_LIMITS.alternatives,
        items: { ...anything, ...filterObject },
      },
    ),
  },
});
