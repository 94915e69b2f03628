import MiniSearch, { Options } from 'minisearch';
import { addTo } from './addTo';
import { indexWords, WordIndex } from './indexWords';
import { PluginRecord } from './PluginRecord';

/** Refs of plugins and how well each fits a search; higher is better, all above 0. */
export type SearchScores = ReadonlyMap<string, number>;

/** Ranks plugins for a search text. */
export interface PluginSearch {
  (text: string): SearchScores;
  /** Saves the next search over the same plugins making its own. */
  readonly words: WordIndex;
}

/** Shorter beginnings of words are looked up for the last word only, which is being typed. */
const MIN_PREFIX = 3;

/** What follows is not looked for: each word costs time, and eight find anything. */
const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 40;

const SEARCH: Options = {
  idField: 'entityRef',
  fields: [
    'title',
    'joined',
    'packages',
    'tags',
    'categories',
    'author',
    'description',
  ],
  searchOptions: {
    boost: {
      title: 8,
      joined: 6,
      packages: 3,
      tags: 3,
      categories: 2,
      author: 2,
    },
    combineWith: 'AND',
    prefix: (term, at, terms) =>
      at === terms.length - 1 || term.length >= MIN_PREFIX,
    fuzzy: typingErrors,
  },
};

const tokenize: (text: string) => string[] = MiniSearch.getDefault('tokenize');

/**
 * Prepares full-text search over plugins: by title first, then package names and tags,
 * then the rest. Words may be unfinished and have typing errors. A plugin whose package
 * is called exactly as the text comes before all others.
 *
 * @param former - a search whose index is taken over when it fits
 */
export async function createPluginSearch(
  plugins: readonly PluginRecord[],
  former?: PluginSearch,
): Promise<PluginSearch> {
  const words = await indexWords(
    plugins.map(toDocument),
    SEARCH,
    former?.words,
  );
  const refsByPackage = indexPackageNames(plugins);
  const search = (text: string) => {
    const wanted = wordsOf(text);
    const whole = joined(text);
    const queries = [
      { combineWith: 'AND' as const, queries: [wanted.join(' ')] },
      ...(whole.length <= MAX_WORD_LENGTH
        ? [{ queries: [whole], fields: ['joined'] }]
        : []),
    ];
    const found = words.index.search({ combineWith: 'OR', queries });
    const scores = new Map(found.map(({ id, score }) => [String(id), score]));
    const best = found.at(0)?.score ?? 0;
    for (const ref of refsByPackage.get(text.toLowerCase()) ?? []) {
      scores.set(ref, best + 1);
    }
    return scores;
  };
  return Object.assign(search, { words });
}

function wordsOf(text: string): string[] {
  const words = tokenize(text)
    .filter(word => word !== '')
    .map(word => word.toLowerCase().slice(0, MAX_WORD_LENGTH));
  return [...new Set(words)].slice(0, MAX_WORDS);
}

function indexPackageNames(
  plugins: readonly PluginRecord[],
): ReadonlyMap<string, readonly string[]> {
  const refs = new Map<string, string[]>();
  for (const { summary, packages } of plugins) {
    for (const name of packages.flatMap(pkg => [pkg.name, ...pkg.aliases])) {
      addTo(refs, name.toLowerCase(), summary.entityRef);
    }
  }
  return refs;
}

function toDocument({ summary, publisher, packages }: PluginRecord) {
  return {
    entityRef: summary.entityRef,
    title: summary.title,
    // People write "ArgoCD" for "Argo CD", and "tech docs" for "TechDocs".
    joined: `${joined(summary.title)} ${joined(summary.name)}`,
    packages: packages
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .join(' '),
    tags: summary.tags.join(' '),
    categories: summary.categories.join(' '),
    author: [summary.author?.name, publisher].join(' '),
    description: summary.description ?? '',
  };
}

function joined(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Swapped letters count as two errors; in short words, two would make another word. */
function typingErrors(term: string): number | false {
  if (term.length < 4) {
    return false;
  }
  return term.length < 7 ? 1 : 2;
}
