import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  FacetValue,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../translation';

/**
 * What to call the values of facets that have more than one name.
 *
 * @param facets - of the latest answer; missing until there is one
 * @internal
 */
export function useFacetLabels(facets?: PluginsResponse['facets']) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return {
    source: (id: string) =>
      labelOf(id, facets?.source) ??
      (id === 'catalog' ? t('filters.catalogSource') : id),
    collection: (name: string) =>
      labelOf(name, facets?.collection) ?? name.split('/').slice(-1)[0],
  };
}

function labelOf(value: string, facet?: FacetValue[]): string | undefined {
  return facet?.find(other => other.value === value)?.label;
}
