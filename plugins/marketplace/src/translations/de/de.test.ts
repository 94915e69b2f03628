import { marketplaceTexts } from '../../translation';
import german from '.';

type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, prefix = ''): Record<string, string> {
  const entries = Object.entries(texts).map(([key, text]) =>
    typeof text === 'string'
      ? { [prefix + key]: text }
      : flat(text, `${prefix}${key}.`),
  );
  return Object.assign({}, ...entries);
}

function placeholdersOf(text: string): string[] {
  return [...new Set(text.match(/\{\{[^}]*\}\}/g))].sort();
}

const english = flat(marketplaceTexts);
const texts = Object.entries<string>(german);

describe('the German texts', () => {
  it('are of every English one, and of nothing that is gone', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('fill in what the English ones do', () => {
    const ofGerman = texts.map(([key, text]) => [key, placeholdersOf(text)]);
    const ofEnglish = texts.map(([key]) => [key, placeholdersOf(english[key])]);
    expect(ofGerman).toEqual(ofEnglish);
  });

  it('have the plural forms of German', () => {
    const { pluralCategories } = new Intl.PluralRules('de').resolvedOptions();
    const form = /_(zero|one|two|few|many|other)$/;
    const plurals = texts
      .map(([key]) => key)
      .filter(key => form.test(key))
      .map(key => key.replace(form, ''));
    expect(plurals).not.toEqual([]);
    for (const key of plurals) {
      expect(
        pluralCategories.filter(category => `${key}_${category}` in german),
      ).toEqual(pluralCategories);
    }
  });

  it('are none of them empty, and keep the spaces at their ends', () => {
    const ends = (text: string) => [/^\s*/, /\s*$/].map(it => it.exec(text));
    for (const [key, text] of texts) {
      expect(text.trim()).not.toBe('');
      expect(ends(text).map(String)).toEqual(ends(english[key]).map(String));
    }
  });
});
