import { Vocabulary } from './Vocabulary';
import { wordsOf } from './wordsOf';

/** The words of a document, each once, and what they weigh in it. */
export interface WeighedWords {
  /** Numbers of a vocabulary. */
  words: readonly number[];
  weights: readonly number[];
}

/**
 * Weighs the words of a document. What a word weighs in several fields is added up.
 *
 * @param texts - those of the fields
 * @param boosts - by field, how much words in it count
 * @param vocabulary - gets the words that it does not know
 */
export function weighWords(
  texts: readonly string[],
  boosts: readonly number[],
  vocabulary: Vocabulary,
): WeighedWords {
  const weights = new Map<number, number>();
  boosts.forEach((boost, field) => {
    const words = new Set(wordsOf(texts[field]));
    // A word says more of a text that has few of them.
    const weight = boost / (1 + Math.log2(1 + words.size) / 4);
    for (const word of words) {
      const number = vocabulary.numberOf(word);
      weights.set(number, (weights.get(number) ?? 0) + weight);
    }
  });
  return { words: [...weights.keys()], weights: [...weights.values()] };
}
