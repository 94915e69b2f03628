/**
 * A number with what it counts, in words.
 *
 * @param one - for example `entity`
 * @param many - for example `entities`; by default with an `s` more
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
