import { described, listOf } from './fields';

/**
 * What the marketplace wants of `metadata`, besides what the catalog wants of it.
 *
 * @public
 */
export const metadataSchema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: described(
      'Tells the entity from others of its kind and namespace, for ever: 1 to 63 characters of a-z, A-Z, 0-9, -, _ and . between them.',
      { type: 'string' },
    ),
    namespace: described(
      'The namespace of the entity; without it, the one that the source is configured with.',
      { type: 'string' },
    ),
    title: described('The name that people read.', {
      type: 'string',
      minLength: 1,
      maxLength: 200,
    }),
    description: described(
      'What it is for, in a sentence of up to 170 characters; cards show it.',
      { type: 'string', maxLength: 5000 },
    ),
    tags: described(
      'Words to find it by: a-z, 0-9, :, + and # with - between them.',
      listOf({ type: 'string' }),
    ),
    links: described(
      'Pages about it.',
      listOf({
        type: 'object',
        required: ['url'],
        properties: {
          url: described('The address of the page, http or https.', {
            type: 'string',
            maxLength: 2000,
          }),
          title: described('What the page is.', { type: 'string' }),
          icon: described('The key of an icon of the portal.', {
            type: 'string',
          }),
          type: described('What kind of page it is.', { type: 'string' }),
        },
      }),
    ),
    labels: described('Identifying facts, by key.', {
      type: 'object',
      maxProperties: 100,
    }),
    annotations: described('More facts, by key.', {
      type: 'object',
      maxProperties: 100,
    }),
  },
};
