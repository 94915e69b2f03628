import { Breather } from '../../concurrency/breather';
import { PluginRecord } from '../PluginRecord';
import { WordIndex } from './WordIndex';

/** The words of plugins. */
export interface IndexedWords {
  /** Texts of the fields of each plugin, after its ref. */
  documents: ReadonlyArray<readonly string[]>;
  index: WordIndex;
  /** Of titles and names alone, each as one word. */
  joined: WordIndex;
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
 * @param former - returned as it is when it is of plugins with the same words
 */
export async function indexPlugins(
  plugins: readonly PluginRecord[],
  former: IndexedWords | undefined,
  breathe: Breather,
): Promise<IndexedWords> {
  const documents: string[][] = [];
  let isSame = former?.documents.length === plugins.length;
  for (const plugin of plugins) {
    await breathe();
    const texts = toTexts(plugin);
    const known = former?.documents[documents.length];
    isSame &&= texts.every((text, at) => text === known?.[at]);
    documents.push(texts);
  }
  if (former && isSame) {
    return former;
  }
  return {
    documents,
    index: await WordIndex.create(
      documents.map(([, ...texts]) => texts),
      Object.values(BOOSTS),
      breathe,
    ),
    joined: await WordIndex.create(
      documents.map(([, , joined]) => [joined]),
      [BOOSTS.joined],
      breathe,
    ),
  };
}

/** The ref, then the texts that are searched, in the order of {@link BOOSTS}. */
function toTexts({ summary, publisher, packages }: PluginRecord): string[] {
  return [
    summary.entityRef,
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
