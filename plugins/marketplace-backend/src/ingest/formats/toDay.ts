/**
 * Reads a day out of the spellings of dates that cannot be misunderstood.
 *
 * @param text - for example `2024-12-31`, `2024/1/5`, `2024-12-31T10:00:00Z`,
 *   `31 Dec 2024`
 * @returns for example `2024-12-31`; `undefined` where no day can be told, as in
 *   `03/02/2024`
 */
export function toDay(text: string): string | undefined {
  const numbers = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])/.exec(text);
  if (numbers) {
    const [, year, second, third] = numbers.map(Number);
    // There is no 24th month: 2023-24-10 has its day and month in the other order
    return second > 12
      ? dayOf(year, third, second)
      : dayOf(year, second, third);
  }
  const day = Number(/\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\s*:)/.exec(text)?.[1]);
  const year = Number(/\b\d{4}\b/.exec(text)?.[0]);
  if (!day || !year || !/[a-z]{3}/i.test(text)) {
    return undefined;
  }
  const plain = text.replace(/(\d)(st|nd|rd|th)\b/, '$1');
  const month = new Date(Date.parse(`${plain} UTC`)).getUTCMonth() + 1;
  return dayOf(year, month, day);
}

/** There is no 31 February: what comes out must be what went in. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}
