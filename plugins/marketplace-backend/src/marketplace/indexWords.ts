import MiniSearch, { Options } from 'minisearch';
import { createBreather } from '../ingest/breather';
import { digestOf } from '../ingest/digestOf';

/** An index of words, and what tells whether it is still up to date. */
export interface WordIndex {
  readonly index: MiniSearch;
  readonly digest: string;
}

/**
 * Indexes the words of documents, which takes longer than all else that a list of plugins
 * is made of. Others have their turns on the event loop meanwhile.
 *
 * @param documents - texts by field
 * @param options - always the same ones for a former index
 * @param former - returned as it is when it is of the same documents
 */
export async function indexWords(
  documents: ReadonlyArray<Record<string, string>>,
  options: Options,
  former?: WordIndex,
): Promise<WordIndex> {
  const breathe = createBreather();
  const digest = digestOf(JSON.stringify(documents));
  if (former?.digest === digest) {
    return former;
  }
  const index = new MiniSearch(options);
  for (const document of documents) {
    await breathe();
    index.add(document);
  }
  return { index, digest };
}
