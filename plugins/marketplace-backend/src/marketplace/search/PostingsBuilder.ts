/** Collects which documents have which words, one document after the other. */
export class PostingsBuilder {
  readonly #byWord = new Map<
    string,
    { documents: number[]; weights: number[] }
  >();

  /** Adds a word of a document; what it weighs in several fields is added up. */
  add(word: string, document: number, weight: number): void {
    const known = this.#byWord.get(word);
    if (!known) {
      this.#byWord.set(word, { documents: [document], weights: [weight] });
    } else if (known.documents.at(-1) === document) {
      known.weights[known.weights.length - 1] += weight;
    } else {
      known.documents.push(document);
      known.weights.push(weight);
    }
  }

  /**
   * What was collected, in long lists: the documents of word `n`, and what it weighs in
   * them, are at `starts[n]` up to `starts[n + 1]`.
   */
  build() {
    const words = [...this.#byWord.keys()].sort();
    const postings = words.flatMap(word => this.#byWord.get(word) ?? []);
    const starts = new Int32Array(words.length + 1);
    postings.forEach(({ documents }, at) => {
      starts[at + 1] = starts[at] + documents.length;
    });
    const documents = new Int32Array(starts[words.length]);
    const weights = new Float32Array(starts[words.length]);
    postings.forEach((posting, at) => {
      documents.set(posting.documents, starts[at]);
      weights.set(posting.weights, starts[at]);
    });
    return { words, starts, documents, weights };
  }
}
