import {
  MAINTENANCE,
  MAX_PACKAGE_NAME_LENGTH,
  PACKAGE_NAME_PATTERN,
  PACKAGE_ROLES,
} from 'backstage-plugin-marketplace-common';
import { z } from 'zod';

const text = (max = 5000) =>
  z
    .string({ error: 'must be a text' })
    .max(max, `has more than ${max} characters`);

const webUrl = text(2000).regex(
  /^https?:\/\/\S+$/i,
  'must be an http or https address',
);

const day = text().regex(
  /^\d{4}-\d{2}-\d{2}$/,
  'must be a date such as 2024-12-31',
);

const words = z
  .array(text(200), { error: 'must be a list of texts' })
  .max(500, 'has more than 500 items');

const anyObject = z.looseObject({}, { error: 'must be an object' });

/** A field that may be missing, or a key without a value; editors show the description. */
function optional<T extends z.ZodType>(description: string, schema: T) {
  return schema.nullish().describe(description);
}

/** An npm package name. */
export const npmName = z
  .string({ error: 'must be a text' })
  .max(
    MAX_PACKAGE_NAME_LENGTH,
    `has more than ${MAX_PACKAGE_NAME_LENGTH} characters`,
  )
  .regex(
    new RegExp(`^${PACKAGE_NAME_PATTERN}$`),
    'must be an npm package name such as @acme/backstage-plugin-x',
  );

/** A package of `setup.packages`. */
export const setupPackageSchema = z.looseObject({
  name: npmName.describe('The npm name of the package.'),
  role: optional(
    `backstage.role of its package.json: ${PACKAGE_ROLES.join(', ')}.`,
    text(100),
  ),
});

/**
 * An entry of the official plugin directory as its authors write it, the coming version
 * of the format included. Reading is more lenient.
 *
 * @see https://github.com/backstage/backstage/tree/master/microsite/data/plugins
 */
export const directoryEntrySchema = z.looseObject({
  title: text(200)
    .min(1)
    .describe('The name of the plugin, as people read it.'),
  npmPackageName: text(1000)
    .regex(
      new RegExp(`^(https?:\\/\\/\\S+|${PACKAGE_NAME_PATTERN})$`),
      'must be an npm package name such as @acme/backstage-plugin-x',
    )
    .describe('The npm name of its main package, or the address of its page.'),
  author: optional('Who wrote it.', text()),
  authorUrl: optional('A page of the author.', webUrl),
  category: optional('What it is for, in a word or two.', text(200)),
  description: optional('What it does, in a sentence or two.', text()),
  documentation: optional('Where to read more about it.', webUrl),
  iconUrl: optional(
    'The address of its icon; one that begins with / is on backstage.io.',
    text(200_000),
  ),
  addedDate: optional('When the entry was added, such as 2024-12-31.', day),
  tags: optional('Words to find it by.', words),
  order: optional(
    'Its place among those that come first.',
    z.number({ error: 'must be a number' }),
  ),
  status: optional(
    'How well it is looked after.',
    z.enum(MAINTENANCE, { error: `must be ${MAINTENANCE.join(', ')}` }),
  ),
  staleSince: optional(
    'Since when nobody has looked after it, such as 2024-12-31.',
    day,
  ),
  capabilities: optional(
    'What it adds to a portal: entity-card, entity-content, standalone-page, ...',
    words,
  ),
  setup: optional(
    'How it is set up: packages, frontend, integration, config.',
    anyObject.extend({
      packages: optional(
        'All its npm packages.',
        z.array(setupPackageSchema).max(100),
      ),
    }),
  ),
  snapshot: optional('What was known when the entry was checked.', anyObject),
});
