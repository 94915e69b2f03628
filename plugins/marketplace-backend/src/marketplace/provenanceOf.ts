import {
  CATALOG_SOURCE,
  PluginProvenance,
} from 'backstage-plugin-marketplace-common';
import { PluginWithStatus } from './PluginWithStatus';

/** Knows what each of our sources has to say of an entity that they brought. */
export interface Provenance {
  /** The deciding source first; nothing when it knows of none. */
  of(entityRef: string): Promise<PluginProvenance[]>;
}

/**
 * Where a plugin's own entity comes from. Those of the catalog's own ways that are joined
 * to it are told by {@link describePlugin}, which joins them.
 *
 * @param provenance - without it, or when it knows nothing, the sources alone are told
 */
export async function provenanceOf(
  { refs: [entityRef, ...joined], sources }: PluginWithStatus,
  provenance: Provenance | undefined,
): Promise<PluginProvenance[]> {
  const own = joined.length
    ? sources.filter(source => source !== CATALOG_SOURCE)
    : sources;
  const known = own.includes(CATALOG_SOURCE)
    ? undefined
    : await provenance?.of(entityRef);
  return known?.length
    ? known
    : own.map(source => ({
        source,
        entityRef,
        decides: [],
        overridden: [],
      }));
}
