/** Marks that let text be shown in another order than it has. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Untrusted text without marks that would make a reader see another text than the one
 * that is there.
 *
 * @public
 */
export function withoutBidiControls(text: string): string {
  return text.replace(BIDI_CONTROLS, '');
}
