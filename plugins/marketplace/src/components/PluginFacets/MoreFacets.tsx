import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  FRONTEND_SYSTEMS,
  MAINTENANCE,
  MAX_COUNTED_AUTHORS,
  PACKAGE_ROLES,
  PLUGIN_ATTENTION,
  PLUGIN_KINDS,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { PluginFilters } from '../../filters';
import { useFacetLabels } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { namesOf, optionsOf, presentOf } from './facetOptions';
import { FoldedFacet } from './FoldedFacet';

/**
 * The filters that are needed more rarely: folded, and only those with a choice.
 *
 * @internal
 */
export function MoreFacets({
  facets,
  filters,
  onChange,
}: {
  /** Missing until the first answer. */
  facets?: PluginsResponse['facets'];
  filters: PluginFilters;
  onChange: (changes: Partial<PluginFilters>) => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const labelOf = useFacetLabels(facets);
  const { attention, author, capability, frontendSystem, kind } = filters;
  const { maintenance, role } = filters;

  return (
    <div>
      <FoldedFacet
        title={t('filters.attention')}
        atLeast={1}
        options={optionsOf(
          presentOf(PLUGIN_ATTENTION, facets?.attention, attention),
          facets?.attention,
          value => labelOf('attention', value),
        )}
        picked={attention}
        onChange={picked => onChange({ attention: picked })}
      />
      <FoldedFacet
        title={t('kind.title')}
        options={optionsOf(
          presentOf(PLUGIN_KINDS, facets?.kind, kind),
          facets?.kind,
          value => labelOf('kind', value),
        )}
        picked={kind}
        onChange={picked => onChange({ kind: picked })}
      />
      <FoldedFacet
        title={t('frontendSystem.title')}
        atLeast={1}
        options={optionsOf(
          presentOf(FRONTEND_SYSTEMS, facets?.frontendSystem, frontendSystem),
          facets?.frontendSystem,
          value => labelOf('frontendSystem', value),
        )}
        picked={frontendSystem}
        onChange={picked => onChange({ frontendSystem: picked })}
      />
      <FoldedFacet
        title={t('filters.role')}
        options={optionsOf(
          presentOf(PACKAGE_ROLES, facets?.role, role),
          facets?.role,
          value => labelOf('role', value),
        )}
        picked={role}
        onChange={picked => onChange({ role: picked })}
      />
      <FoldedFacet
        title={t('filters.capability')}
        atLeast={1}
        options={optionsOf(
          namesOf(facets?.capability, capability),
          facets?.capability,
          value => labelOf('capability', value),
        )}
        picked={capability}
        onChange={picked => onChange({ capability: picked })}
      />
      <FoldedFacet
        title={t('filters.author')}
        options={optionsOf(
          namesOf(facets?.author, author),
          facets?.author,
          value => labelOf('author', value),
        )}
        note={
          (facets?.author.length ?? 0) >= MAX_COUNTED_AUTHORS
            ? t('filters.authorNote', { count: MAX_COUNTED_AUTHORS })
            : undefined
        }
        picked={author}
        onChange={picked => onChange({ author: picked })}
      />
      <FoldedFacet
        title={t('filters.maintenance')}
        options={optionsOf(
          presentOf(MAINTENANCE, facets?.maintenance, maintenance),
          facets?.maintenance,
          value => labelOf('maintenance', value),
        )}
        picked={maintenance}
        onChange={picked => onChange({ maintenance: picked })}
      />
    </div>
  );
}
