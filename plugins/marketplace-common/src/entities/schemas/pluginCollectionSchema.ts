import { entitySchema, text, texts } from './entitySchema';

/**
 * JSON schema of kind `PluginCollection`, to be compiled by the catalog model's
 * validators. The spellings of `type` are those found in use.
 *
 * @public
 */
export const pluginCollectionSchema = entitySchema('PluginCollection', {
  properties: {
    type: {
      enum: [
        'curated',
        'curated-list',
        'currated-list',
        'filter',
        'filter-based',
      ],
    },
    owner: text,
    plugins: texts,
    filter: { type: 'object' },
  },
});
