/** Laying out more would keep the browser busy for seconds. */
const MOST_CHARACTERS = 60_000;

/** Of a block; longer ones are not written for people, who leave lines empty. */
const MOST_OF_A_BLOCK = 8_000;

/**
 * Of a text, in pairs of marks of one block: each mark is compared with those before it,
 * so that the time grows with the square of their number.
 */
const MOST_PAIRS = 3_000_000;

const MARKS = /[*_[`]/g;

/**
 * A part of a text.
 *
 * @internal
 */
export interface MarkdownPartText {
  text: string;
  /** Whether it takes too long to lay it out. */
  plain: boolean;
}

/**
 * Whether the end of a text is left out, as it is very long.
 *
 * @internal
 */
export function isTooLong(markdown: string): boolean {
  return markdown.length > MOST_CHARACTERS;
}

/**
 * Parts a text into what can be laid out in a moment, and what cannot: mostly there is one
 * part. Names that one part gives to addresses are not known in another.
 *
 * @param markdown - untrusted; of a very long one the beginning is taken
 * @internal
 */
export function partsOf(markdown: string): MarkdownPartText[] {
  const parts: MarkdownPartText[] = [];
  let pairs = 0;
  const pieces = markdown.slice(0, MOST_CHARACTERS).split(/(\n[ \t\r]*\n)/);
  for (let at = 0; at < pieces.length; at += 2) {
    // The empty lines between blocks are kept: they matter in code.
    const text = pieces.slice(at, at + 2).join('');
    const marks = text.match(MARKS)?.length ?? 0;
    const isSlow =
      text.length > MOST_OF_A_BLOCK || marks ** 2 > MOST_PAIRS - pairs;
    const last = parts[parts.length - 1];
    const plain = text.trim() === '' && last ? last.plain : isSlow;
    pairs += plain ? 0 : marks ** 2;
    if (last?.plain === plain) {
      last.text += text;
    } else {
      parts.push({ text, plain });
    }
  }
  return parts;
}
