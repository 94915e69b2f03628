const TYPE = 'marketplace';

/**
 * Where an entity of a source comes from, as the catalog's location annotations have
 * it. It tells no path of the machine.
 */
export function locationOf(sourceId: string, file: string): string {
  return `${TYPE}:${sourceId}/${file}`;
}

/**
 * Whether an entity comes from one of the marketplace's sources. The catalog itself sets
 * the annotation of what comes by other ways.
 */
export function isOurLocation(location: string | undefined): boolean {
  return location?.startsWith(`${TYPE}:`) ?? false;
}
