import { toTag } from '../formats/toTag';

/** What every plugin is. */
const SAYS_NOTHING = new Set([
  'backstage',
  'backstage-plugin',
  'backstageio',
  'plugin',
]);

const MAX_TAGS = 30;

/**
 * Makes tags, as the catalog wants them, of the keywords of a package.
 *
 * @returns `undefined` when none is left that says something
 */
export function keywordTags(keywords: readonly string[]): string[] | undefined {
  const tags = keywords
    .map(toTag)
    .filter(tag => tag !== undefined && !SAYS_NOTHING.has(tag));
  const distinct = [...new Set(tags)].filter(tag => tag !== undefined);
  return distinct.length ? distinct.slice(0, MAX_TAGS) : undefined;
}
