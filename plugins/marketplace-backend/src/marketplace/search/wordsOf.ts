/** Words are between blanks and punctuation. */
const BETWEEN = /[\s\p{Z}\p{P}]+/u;

/** The words of a text, in lower case and in its order. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(BETWEEN)
    .filter(word => word !== '');
}
