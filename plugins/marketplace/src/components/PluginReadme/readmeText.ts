/**
 * How much of a readme is shown: laying out more would keep the browser busy for seconds.
 *
 * @internal
 */
export const MOST_CHARACTERS = 60_000;

/** Marks of one block are looked for again and again: the time grows with its square. */
const MOST_OF_A_BLOCK = 8_000;

/** Marks that let text be shown in another order than it has. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The part of a readme that is shown, without marks that would make a reader see
 * another text than the one that is there.
 *
 * @internal
 */
export function readmeText(markdown: string): string {
  return markdown.slice(0, MOST_CHARACTERS).replace(BIDI_CONTROLS, '');
}

/**
 * Whether a readme can be laid out in a moment. People leave lines empty; what does not is
 * not written for people.
 *
 * @param text - as {@link readmeText} makes it
 * @internal
 */
export function canBeLaidOut(text: string): boolean {
  return text
    .split(/\n[ \t\r]*\n/)
    .every(block => block.length <= MOST_OF_A_BLOCK);
}
