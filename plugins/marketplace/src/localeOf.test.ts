import { localeOf } from './localeOf';

describe('localeOf', () => {
  it.each([
    ['en', ['de-DE', 'en-GB', 'en-US'], 'en-GB'],
    ['de', ['en-GB', 'de-at'], 'de-AT'],
    ['de', ['en-GB'], 'de'],
    // What an app says more exactly than a browser stays.
    ['en-US', ['en', 'en-GB'], 'en-US'],
    // Starts alike, and is another language.
    ['de', ['dex'], 'de'],
    ['en', [], 'en'],
  ])(
    'writes beside texts in %s, for people who prefer %j, as in %s',
    (language, preferred, locale) => {
      expect(localeOf(language, preferred)).toBe(locale);
    },
  );

  it('leaves it to the browser where the language is no tag', () => {
    expect(localeOf('de_DE', ['fr'])).toBeUndefined();
  });
});
