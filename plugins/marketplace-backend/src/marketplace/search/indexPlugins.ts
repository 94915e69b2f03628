import { Breather } from '../../concurrency/breather';
import { isSameList } from '../../isSameList';
import { PluginRecord } from '../PluginRecord';
import { Vocabulary } from './Vocabulary';
import { WeighedWords, weighWords } from './weighWords';
import { WordIndex } from './WordIndex';

/** The words of plugins. */
export interface IndexedWords {
  /** By the number of the plugin in the indexes. */
  plugins: readonly PluginWords[];
  index: WordIndex;
  /** Of titles and names alone, each as one word. */
  joined: WordIndex;
  /** What plugins that stay as they are need not be asked for again. */
  known: KnownWords;
}

/** The words of one plugin. */
interface PluginWords {
  ref: string;
  all: WeighedWords;
  joined: WeighedWords;
}

interface KnownWords {
  vocabulary: Vocabulary;
  byPlugin: WeakMap<PluginRecord, PluginWords>;
}

/** How much words of each text of {@link toTexts} count. */
const BOOSTS = {
  title: 8,
  joined: 6,
  packages: 3,
  tags: 3,
  categories: 2,
  author: 2,
  description: 1,
};

/**
 * Indexes the words of plugins.
 *
 * @param former - returned as it is when it is of the same plugins; otherwise the words of
 *   those that are the same are taken over
 */
export async function indexPlugins(
  records: readonly PluginRecord[],
  former: IndexedWords | undefined,
  breathe: Breather,
): Promise<IndexedWords> {
  const known = former && !isOutgrown(former) ? former.known : nothingKnown();
  const plugins: PluginWords[] = [];
  for (const record of records) {
    await breathe();
    plugins.push(wordsOfPlugin(record, known));
  }
  await breathe();
  if (former && isSameList(plugins, former.plugins)) {
    return former;
  }
  const [all, joined] = [plugins.map(p => p.all), plugins.map(p => p.joined)];
  return {
    plugins,
    index: await WordIndex.create(all, known.vocabulary, breathe),
    joined: await WordIndex.create(joined, known.vocabulary, breathe),
    known,
  };
}

function nothingKnown(): KnownWords {
  return { vocabulary: new Vocabulary(), byPlugin: new WeakMap() };
}

function isOutgrown({ known, index, joined }: IndexedWords): boolean {
  return known.vocabulary.isOutgrown(index.wordCount + joined.wordCount);
}

function wordsOfPlugin(
  record: PluginRecord,
  { vocabulary, byPlugin }: KnownWords,
): PluginWords {
  let words = byPlugin.get(record);
  if (!words) {
    const texts = toTexts(record);
    words = {
      ref: record.summary.entityRef,
      all: weighWords(texts, Object.values(BOOSTS), vocabulary),
      joined: weighWords([texts[1]], [BOOSTS.joined], vocabulary),
    };
    byPlugin.set(record, words);
  }
  return words;
}

/** The texts that are searched, in the order of {@link BOOSTS}. */
function toTexts({ summary, publisher, packages }: PluginRecord): string[] {
  return [
    summary.title,
    // People write "ArgoCD" for "Argo CD", and "tech docs" for "TechDocs".
    `${joinedWord(summary.title)} ${joinedWord(summary.name)}`,
    packages.flatMap(({ name, aliases }) => [name, ...aliases]).join(' '),
    summary.tags.join(' '),
    summary.categories.join(' '),
    [summary.author?.name, publisher].join(' '),
    summary.description ?? '',
  ];
}

/** A text as one word. */
export function joinedWord(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
