import { Breather } from '../../concurrency/breather';
import { Vocabulary } from './Vocabulary';
import { WeighedWords } from './weighWords';

/** Which documents have which words. */
export interface Postings {
  /** Those that any document has, in the order of their characters. */
  words: string[];
  /**
   * The documents of word `n`, and what it weighs in them, are at `starts[n]` up to
   * `starts[n + 1]`.
   */
  starts: Int32Array;
  documents: Int32Array;
  weights: Float32Array;
}

/**
 * Turns the words of documents into the documents of words, in a few long lists. Others
 * have their turns on the event loop meanwhile.
 */
export async function postingsOf(
  words: readonly WeighedWords[],
  vocabulary: Vocabulary,
  breathe: Breather,
): Promise<Postings> {
  const counts = new Int32Array(vocabulary.size);
  for (const document of words) {
    await breathe();
    for (const word of document.words) {
      counts[word]++;
    }
  }
  const inOrder = await vocabulary.inOrder(breathe);
  await breathe();
  const used = inOrder.filter(word => counts[word] > 0);
  const starts = new Int32Array(used.length + 1);
  // Where the next document of each word goes
  const next = counts;
  used.forEach((word, at) => {
    starts[at + 1] = starts[at] + counts[word];
    next[word] = starts[at];
  });
  const documents = new Int32Array(starts[used.length]);
  const weights = new Float32Array(starts[used.length]);
  for (let at = 0; at < words.length; at++) {
    await breathe();
    words[at].words.forEach((word, position) => {
      const place = next[word]++;
      documents[place] = at;
      weights[place] = words[at].weights[position];
    });
  }
  return {
    words: used.map(word => vocabulary.wordOf(word)),
    starts,
    documents,
    weights,
  };
}
