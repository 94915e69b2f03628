import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  FRONTEND_SYSTEMS,
  Maintenance,
  MAINTENANCE,
  PACKAGE_ROLES,
  PLUGIN_ATTENTION,
  PLUGIN_KINDS,
  PLUGIN_STATES,
  PluginsResponse,
  POLICY_VERDICTS,
} from 'backstage-plugin-marketplace-common';
import { useCallback } from 'react';
import { PluginFacet } from '../filters';
import { marketplaceTranslationRef } from '../translation';

/**
 * What to call the values of facets.
 *
 * @param facets - of the latest answer; missing until there is one
 * @internal
 */
export function useFacetLabels(facets?: PluginsResponse['facets']) {
  const { t } = useTranslationRef(marketplaceTranslationRef);

  return useCallback(
    (facet: PluginFacet, value: string): string => {
      const given = facets?.[facet].find(other => other.value === value)?.label;
      if (given) {
        return given;
      }
      switch (facet) {
        case 'status':
          return inWords(value, PLUGIN_STATES, state => t(`state.${state}`));
        case 'attention':
          return inWords(value, PLUGIN_ATTENTION, it => t(`attention.${it}`));
        case 'role':
          return inWords(value, PACKAGE_ROLES, role => t(`role.${role}`));
        case 'kind':
          return inWords(value, PLUGIN_KINDS, kind => t(`kind.${kind}`));
        case 'maintenance':
          return inWords<Maintenance>(value, MAINTENANCE, it =>
            t(`maintenance.${it}`),
          );
        case 'frontendSystem':
          return inWords(value, FRONTEND_SYSTEMS, system =>
            t(`frontendSystem.${system}`),
          );
        case 'policy':
          return inWords(value, POLICY_VERDICTS, it => t(`policy.${it}`));
        case 'source':
          return value === 'catalog' ? t('filters.catalogSource') : value;
        case 'collection':
          return value.split('/').slice(-1)[0];
        case 'capability':
          return asWords(value);
        default:
          return value;
      }
    },
    [facets, t],
  );
}

function inWords<T extends string>(
  value: string,
  known: readonly T[],
  wordsOf: (value: T) => string,
): string {
  const found = known.find(other => other === value);
  return found ? wordsOf(found) : value;
}

/** `standalone-page` becomes `Standalone page`. */
function asWords(value: string): string {
  const words = value.replace(/[-_]+/g, ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
