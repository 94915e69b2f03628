/**
 * Who wrote or published a plugin, as entries spell it: a name alone, or a name
 * with a page.
 *
 * @public
 */
export type PersonField = string | { name: string; url?: string };

/**
 * Who wrote a plugin, in the one form that the API answers with.
 *
 * @public
 */
export interface Person {
  name: string;
  /** A page of theirs, http(s) only. */
  url?: string;
}

/**
 * Reads an author from either spelling; `undefined` when there is no name.
 *
 * @public
 */
export function toPerson(field: PersonField | undefined): Person | undefined {
  if (field === undefined) {
    return undefined;
  }
  const { name, url } =
    typeof field === 'string' ? { name: field, url: undefined } : field;
  const trimmed = name?.trim();
  if (!trimmed) {
    return undefined;
  }
  return url && isWebUrl(url) ? { name: trimmed, url } : { name: trimmed };
}

/**
 * Whether a link of an entry may be shown as a link: entries are untrusted text,
 * and only http(s) addresses are followed.
 *
 * @public
 */
export function isWebUrl(value: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(value) && URL.canParse(value);
}
