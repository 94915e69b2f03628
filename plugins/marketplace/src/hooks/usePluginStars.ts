import { useStarredEntities } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';

/**
 * What a person has starred in the catalog.
 *
 * @internal
 */
export interface PluginStars {
  /** Refs of entities of any kind. */
  refs: ReadonlySet<string>;
  /** Stars an entity, or takes its star away; always the same function. */
  toggle: (entityRef: string) => void;
}

/**
 * The stars of the catalog. One for a whole list: each that looks for itself would be
 * drawn twice, and again with every star.
 *
 * @internal
 */
export function usePluginStars(): PluginStars {
  const { starredEntities, toggleStarredEntity } = useStarredEntities();
  return useMemo(
    () => ({ refs: starredEntities, toggle: toggleStarredEntity }),
    [starredEntities, toggleStarredEntity],
  );
}
