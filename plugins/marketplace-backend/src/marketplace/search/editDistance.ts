/**
 * Tells by how many letters two words differ that are nearly the same: letters that were
 * changed, added or left out. Two swapped letters count as two.
 *
 * @param max - with more errors than these, words are not alike
 * @returns `undefined` when there are more
 */
export function editDistance(
  a: string,
  b: string,
  max: number,
): number | undefined {
  if (Math.abs(a.length - b.length) > max) {
    return undefined;
  }
  let former = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(former[j] + 1, row[j - 1] + 1, former[j - 1] + cost);
      least = Math.min(least, row[j]);
    }
    if (least > max) {
      return undefined;
    }
    former = row;
  }
  const distance = former[b.length];
  return distance <= max ? distance : undefined;
}

/** Which letters a word has, one bit each; several letters share a bit. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    letters |= 1 << word.charCodeAt(at) % 32;
  }
  return letters;
}

/**
 * Whether words can be alike by their letters: one error takes away one letter and adds
 * another at most. Saves comparing nearly all words of an index.
 */
export function mayBeAlike(a: number, b: number, max: number): boolean {
  let different = a ^ b;
  for (let rest = 2 * max; different !== 0; rest--) {
    if (rest === 0) {
      return false;
    }
    // Takes away the lowest bit
    different &= different - 1;
  }
  return true;
}
