/** As the search does: more words, and longer ones, are not looked for. */
const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 40;

const BETWEEN = /[\s\p{Z}\p{P}]+/u;

/**
 * Parts a text into what a search has found in it and what is between: every other part,
 * the second one first, is a match.
 *
 * Found are the beginnings of words, whatever their case, and also where the text has a
 * blank or a hyphen in a word: `argocd` is in `Argo CD`. Words that were found in spite of
 * typing errors are not among them.
 *
 * @internal
 */
export function matchesOf(text: string, search: string): string[] {
  const words = [...new Set(search.toLowerCase().split(BETWEEN))]
    .filter(word => word !== '')
    .slice(0, MAX_WORDS)
    .map(word => word.slice(0, MAX_WORD_LENGTH))
    // The longest first: alternatives are tried in their order.
    .sort((a, b) => b.length - a.length)
    .map(patternOf);
  if (words.length === 0) {
    return [text];
  }
  // Not after a letter or a digit: that is the beginning of a word.
  return text.split(
    new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'giu'),
  );
}

function patternOf(word: string): string {
  return [...word]
    .map(letter => letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'))
    .join('[\\s\\p{P}]?');
}
