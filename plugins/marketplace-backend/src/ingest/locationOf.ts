/**
 * Where an entity of a source comes from, as the catalog's location annotations have
 * it. It tells no path of the machine.
 */
export function locationOf(sourceId: string, file: string): string {
  return `marketplace:${sourceId}/${file}`;
}
