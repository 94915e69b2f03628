import { Breather, createBreather } from '../concurrency/breather';
import { addTo } from '../addTo';
import { PluginRecord } from './PluginRecord';
import { IndexedWords, indexPlugins, joinedWord } from './search/indexPlugins';
import { wordsOf } from './search/wordsOf';

/** Refs of plugins and how well each fits a search; higher is better, all above 0. */
export type SearchScores = ReadonlyMap<string, number>;

/** Ranks plugins for a search text. */
export interface PluginSearch {
  (text: string): SearchScores;
  /** Saves the next search over the same plugins making its own. */
  readonly words: IndexedWords;
}

/** Shorter beginnings of words are looked up for the last word only, which is being typed. */
const MIN_PREFIX = 3;

/** What follows is not looked for: each word costs time, and eight find anything. */
const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 40;

/**
 * Prepares full-text search over plugins: by title first, then package names and tags,
 * then the rest. Words may be unfinished and have typing errors. A plugin whose package
 * is called exactly as the text comes before all others. Others have their turns on the
 * event loop meanwhile.
 *
 * @param former - a search whose index is taken over when it fits
 */
export async function createPluginSearch(
  plugins: readonly PluginRecord[],
  former?: PluginSearch,
  breathe: Breather = createBreather(),
): Promise<PluginSearch> {
  const words = await indexPlugins(plugins, former?.words, breathe);
  const refsByPackage = await indexPackageNames(plugins, breathe);
  const search = (text: string) => {
    const found = bestOf(searchWords(text, words), searchJoined(text, words));
    const scores = new Map<string, number>();
    let best = 0;
    found?.forEach((score, at) => {
      if (score > 0) {
        scores.set(words.plugins[at].ref, score);
        best = Math.max(best, score);
      }
    });
    for (const ref of refsByPackage.get(text.toLowerCase()) ?? []) {
      scores.set(ref, best + 1);
    }
    return scores;
  };
  return Object.assign(search, { words });
}

/** Plugins that have every word. */
function searchWords(
  text: string,
  { index }: IndexedWords,
): Float32Array | undefined {
  const words = [
    ...new Set(wordsOf(text).map(word => word.slice(0, MAX_WORD_LENGTH))),
  ].slice(0, MAX_WORDS);
  let all: Float32Array | undefined;
  words.forEach((word, at) => {
    const scores = index.find(word, {
      unfinished: at === words.length - 1 || word.length >= MIN_PREFIX,
      errors: typingErrors(word),
    });
    const before = all;
    all = before
      ? scores.map((score, plugin) =>
          score > 0 && before[plugin] > 0 ? score + before[plugin] : 0,
        )
      : scores;
  });
  return all;
}

/** Plugins whose title or name is the whole text, however it is parted into words. */
function searchJoined(
  text: string,
  { joined }: IndexedWords,
): Float32Array | undefined {
  const whole = joinedWord(text).toLowerCase();
  return whole === '' || whole.length > MAX_WORD_LENGTH
    ? undefined
    : joined.find(whole, { unfinished: true, errors: typingErrors(whole) });
}

function bestOf(
  a: Float32Array | undefined,
  b: Float32Array | undefined,
): Float32Array | undefined {
  return a && b ? a.map((score, at) => score + b[at]) : a ?? b;
}

async function indexPackageNames(
  plugins: readonly PluginRecord[],
  breathe: Breather,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const refs = new Map<string, string[]>();
  for (const { summary, packages } of plugins) {
    await breathe();
    for (const { name, aliases } of packages) {
      for (const each of [name, ...aliases]) {
        addTo(refs, each.toLowerCase(), summary.entityRef);
      }
    }
  }
  return refs;
}

/** Swapped letters count as two errors; in short words, two would make another word. */
function typingErrors(word: string): number {
  if (word.length < 4) {
    return 0;
  }
  return word.length < 7 ? 1 : 2;
}
