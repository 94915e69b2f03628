import { isPackageName, isWebUrl } from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import { InventoryRules } from './inventorySchema';
import { isPlainText, toPlainText } from './plainText';

/** Before there was any Backstage. */
const EARLIEST = Date.parse('2015-01-01T00:00:00Z');

/** How far the clock of another machine may be ahead. */
const GRACE_MS = 5 * 60 * 1_000;

/**
 * The rules for inventories that others have made. What is compared is refused when it is
 * not as it should be; what is only shown to people is cleaned and cut, as authors of
 * packages write what they like.
 */
export const reportedRules: InventoryRules = {
  name: z.string().refine(isPackageName, 'must be the name of an npm package'),
  time: z.iso.datetime({ offset: true }).transform((value, context) => {
    const time = Date.parse(value);
    if (!(time >= EARLIEST && time <= Date.now() + GRACE_MS)) {
      context.addIssue('must be between 2015 and now; is a clock wrong?');
      return value;
    }
    return new Date(time).toISOString();
  }),
  url: text(2_000).refine(isWebUrl, 'must be an http(s) address'),
  label: maxLength => text(maxLength).min(1, 'must not be empty'),
  text,
  prose: maxLength =>
    z
      .string()
      .max(100_000)
      .transform(value => toPlainText(value, maxLength)),
  // Counted first: a problem with each of very many takes long to tell
  list: (item, maxItems) =>
    z
      .array(z.unknown())
      .max(maxItems, `must have at most ${maxItems} items`)
      .pipe(z.array(item)),
  record: (value, maxEntries) =>
    z
      .looseObject({})
      .refine(
        record => Object.keys(record).length <= maxEntries,
        `must have at most ${maxEntries} entries`,
      )
      .pipe(z.record(text(256).min(1), value)),
};

function text(maxLength: number) {
  return z
    .string()
    .max(maxLength, `must have at most ${maxLength} characters`)
    .refine(
      isPlainText,
      'must not have control characters or such that change the direction of writing',
    );
}
