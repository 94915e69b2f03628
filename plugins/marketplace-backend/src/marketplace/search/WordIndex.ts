import { Breather } from '../../concurrency/breather';
import { editDistance, lettersOf, mayBeAlike } from './editDistance';
import { Postings, postingsOf } from './postingsOf';
import { Vocabulary } from './Vocabulary';
import { WeighedWords } from './weighWords';

/** How much less a word counts that is only the beginning of one that was found. */
const BEGINNING = 0.5;

/** How much less one counts that was found with an error, or with two. */
const MISTYPED = [1, 0.35, 0.2];

/** How to look for a word. */
export interface WordQuery {
  /** Whether it may be the beginning of a longer one. */
  unfinished: boolean;
  /** Typing errors that it may have. */
  errors: number;
}

/**
 * The words of documents, each with the documents that have it.
 *
 * Everything is in a few long lists of numbers, so that a word that thousands of documents
 * have is as quickly found as a rare one.
 */
export class WordIndex {
  readonly #size: number;
  /** In the order of their characters, so that those of one beginning are neighbours. */
  readonly #words: readonly string[];
  readonly #letters: Int32Array;
  /** Where the documents of each word begin in the lists after this. */
  readonly #starts: Int32Array;
  readonly #documents: Int32Array;
  readonly #weights: Float32Array;

  private constructor(size: number, postings: Postings) {
    this.#size = size;
    this.#words = postings.words;
    this.#letters = Int32Array.from(postings.words, lettersOf);
    this.#starts = postings.starts;
    this.#documents = postings.documents;
    this.#weights = postings.weights;
  }

  /**
   * Indexes documents. Others have their turns on the event loop meanwhile.
   *
   * @param vocabulary - of the documents' words, and maybe of others
   */
  static async create(
    documents: readonly WeighedWords[],
    vocabulary: Vocabulary,
    breathe: Breather,
  ): Promise<WordIndex> {
    const postings = await postingsOf(documents, vocabulary, breathe);
    await breathe();
    return new WordIndex(documents.length, postings);
  }

  /** The number of different words. */
  get wordCount(): number {
    return this.#words.length;
  }

  /**
   * How well each document fits a word: 0 when it does not.
   *
   * @param word - in lower case
   */
  find(word: string, { unfinished, errors }: WordQuery): Float32Array {
    const scores = new Float32Array(this.#size);
    let at = this.#firstFrom(word);
    for (; this.#words[at]?.startsWith(word); at++) {
      const exact = this.#words[at].length === word.length;
      if (exact) {
        this.#score(at, 1, scores);
      } else if (unfinished) {
        const share = word.length / this.#words[at].length;
        this.#score(at, BEGINNING * (0.5 + share / 2), scores);
      } else {
        break;
      }
    }
    if (errors > 0) {
      this.#findMistyped(word, errors, scores);
    }
    return scores;
  }

  #findMistyped(word: string, errors: number, scores: Float32Array): void {
    const letters = lettersOf(word);
    for (let at = 0; at < this.#words.length; at++) {
      if (mayBeAlike(letters, this.#letters[at], errors)) {
        const distance = editDistance(word, this.#words[at], errors);
        if (distance !== undefined && distance > 0) {
          this.#score(at, MISTYPED[distance], scores);
        }
      }
    }
  }

  /** A document is as good as the best of its words. */
  #score(word: number, share: number, scores: Float32Array): void {
    const [start, end] = [this.#starts[word], this.#starts[word + 1]];
    const rarity = Math.log(1 + this.#size / (end - start));
    for (let at = start; at < end; at++) {
      const document = this.#documents[at];
      const score = this.#weights[at] * share * rarity;
      if (score > scores[document]) {
        scores[document] = score;
      }
    }
  }

  /** The first of the words that does not come before one. */
  #firstFrom(word: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#words[middle] < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
