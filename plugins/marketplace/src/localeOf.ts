/**
 * How to write dates and numbers beside texts of a language: as in the country that a
 * person prefers, where the language is spoken there.
 *
 * @param language - of the texts, as `de` or `en-GB`
 * @param preferred - locales that a person prefers, the most liked first
 * @returns missing where the language is no tag that `Intl` could read
 * @internal
 */
export function localeOf(
  language: string,
  preferred: readonly string[],
): string | undefined {
  const isSpoken = (locale: string) =>
    `${locale}-`.toLowerCase().startsWith(`${language}-`.toLowerCase());
  try {
    return Intl.getCanonicalLocales(preferred.find(isSpoken) ?? language)[0];
  } catch {
    return undefined;
  }
}
