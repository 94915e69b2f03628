import { Breather } from '../../concurrency/breather';
import { sortInTurns } from '../../concurrency/sortInTurns';

/** Words of documents that went since are worth no new vocabulary as long as they are few. */
const MAX_UNUSED = 10_000;

/**
 * The words of some documents, each with a number that it keeps: what documents have is
 * told in numbers, and stays right when other documents come.
 */
export class Vocabulary {
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();
  #inOrder: readonly number[] = [];

  /** How many words there are. */
  get size(): number {
    return this.#words.length;
  }

  /** The number of a word; one that is not known yet gets the next. */
  numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.push(word) - 1;
      this.#numbers.set(word, number);
    }
    return number;
  }

  wordOf(number: number): string {
    return this.#words[number];
  }

  /** The numbers in the order of the characters of their words. */
  async inOrder(breathe: Breather): Promise<readonly number[]> {
    if (this.#inOrder.length < this.size) {
      const added = [...this.#words.keys()].slice(this.#inOrder.length);
      this.#inOrder = await sortInTurns(
        [...this.#inOrder, ...added],
        (a, b) => (this.#words[a] < this.#words[b] ? -1 : 1),
        breathe,
      );
    }
    return this.#inOrder;
  }

  /** Whether so many words are of no document any more that a new one is better. */
  isOutgrown(used: number): boolean {
    return this.size > 2 * used + MAX_UNUSED;
  }
}
