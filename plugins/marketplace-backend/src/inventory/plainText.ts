/**
 * Control characters, those that turn the direction of writing and can make a text look
 * like another one, breaks of lines, and halves of characters.
 */
const MISLEADING =
  /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

const misleading = new RegExp(MISLEADING.source, 'gu');

/** Whether a text shows all that it has, on one line. */
export function isPlainText(text: string): boolean {
  return !MISLEADING.test(text);
}

/** A text without what does not show, and no longer than is allowed, in UTF-16 code units. */
export function toPlainText(text: string, maxLength: number): string {
  return text.slice(0, maxLength).replace(misleading, ' ').trim();
}
