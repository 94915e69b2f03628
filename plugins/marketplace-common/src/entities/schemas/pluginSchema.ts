import { MAINTENANCE } from '../PluginEntity';
import { entitySchema } from './entitySchema';
import { described, listOf, person, text, textOrObject, texts } from './fields';

/** More than anybody looks at, few enough for one page. */
const MAX_SCREENSHOTS = 10;

/**
 * JSON schema of kind `Plugin`, to be compiled by the catalog model's validators.
 *
 * @public
 */
export const pluginSchema = entitySchema('Plugin', {
  description: 'A plugin: one product, made of one or more npm packages.',
  properties: {
    author: described('Who wrote it: a name, or a name and a url.', person),
    authors: described('Who wrote it, if there are several.', listOf(person)),
    publisher: described('Who publishes it.', text),
    support: described(
      'Who supports it, and how: a word, or provider and level.',
      textOrObject({
        properties: {
          provider: described('Who supports it.', { type: 'string' }),
          level: described('How well it is supported.', { type: 'string' }),
        },
      }),
    ),
    lifecycle: described('How far it is: production, experimental, ...', text),
    owner: described(
      'The group, or the reference of another entity, that owns the plugin in this company.',
      text,
    ),
    categories: described('What it is for, in a word or two each.', texts),
    description: described('What it does and how it is set up, in markdown.', {
      type: 'string',
      maxLength: 100_000,
    }),
    highlights: described('What is good about it, a line each.', texts),
    screenshots: described('How it looks, the most telling first.', {
      ...listOf({
        type: 'object',
        required: ['title', 'image'],
        properties: {
          title: described('What is to be seen, in a few words.', {
            ...text,
            maxLength: 200,
          }),
          image: described(
            'A data:image/... address (png, jpeg, webp or svg), or the URL of a page or an image to link to.',
            { type: 'string', minLength: 1, maxLength: 200_000 },
          ),
        },
      }),
      maxItems: MAX_SCREENSHOTS,
    }),
    icon: described(
      'simple-icons:<slug>, a data:image/... address, or a URL.',
      { type: 'string', minLength: 1, maxLength: 200_000 },
    ),
    packages: described(
      'The npm names of its packages, or references of their Package entities; the most important first.',
      texts,
    ),
    history: described('Dates of the entry.', {
      type: 'object',
      properties: {
        added: described('The day on which it was added, as 2024-12-31.', {
          type: 'string',
        }),
      },
    }),
    maintenance: described('How well it is looked after.', {
      enum: [...MAINTENANCE],
    }),
    staleSince: described(
      'The day since which nobody has looked after it, as 2024-12-31.',
      text,
    ),
    internal: described('Whether it is developed in this company.', {
      type: 'boolean',
    }),
    capabilities: described(
      'What it adds to a portal: entity-card, standalone-page, ...',
      texts,
    ),
    setup: described('How it is set up, as the official directory has it.', {
      type: 'object',
    }),
    snapshot: described(
      'What was known of it when its entry was checked, as the official directory has it.',
      { type: 'object' },
    ),
  },
});
