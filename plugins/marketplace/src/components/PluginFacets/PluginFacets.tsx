import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  PLUGIN_STATES,
  PluginsResponse,
  POLICY_VERDICTS,
} from 'backstage-plugin-marketplace-common';
import { memo } from 'react';
import { filtersToUrl, PluginFilters } from '../../filters';
import { useFacetLabels } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { FacetList } from './FacetList';
import { namesOf, optionsOf, presentOf } from './facetOptions';
import { MoreFacets } from './MoreFacets';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
    },
  }),
  { name: 'MarketplacePluginFacets' },
);

interface PluginFacetsProps {
  /** Missing until the first answer. */
  facets?: PluginsResponse['facets'];
  filters: PluginFilters;
  /** The same function each time. */
  onChange: (changes: Partial<PluginFilters>) => void;
}

function Facets({ facets, filters, onChange }: PluginFacetsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const labelOf = useFacetLabels(facets);
  const { category, collection, policy, source, status } = filters;
  // Soon after a start alone is there a state that is not known.
  const unknown = presentOf(['unknown'], facets?.status, status);
  const states = PLUGIN_STATES.filter(
    state => state !== 'unknown' || unknown.length > 0,
  );
  const verdicts = presentOf(POLICY_VERDICTS, facets?.policy, policy);
  const categories = namesOf(facets?.category, category);
  const sources = namesOf(facets?.source, source);
  const collections = namesOf(facets?.collection, collection);

  return (
    <div className={classes.root}>
      <FacetList
        title={t('star.filter')}
        titleHidden
        options={[{ value: 'starred', label: t('star.filter') }]}
        picked={filters.starred ? ['starred'] : []}
        onChange={picked => onChange({ starred: picked.length > 0 })}
      />
      <FacetList
        title={t('filters.status')}
        options={optionsOf(states, facets?.status, value =>
          labelOf('status', value),
        )}
        picked={status}
        onChange={picked => onChange({ status: picked })}
      />
      {verdicts.length > 0 && (
        <FacetList
          title={t('policy.title')}
          options={optionsOf(verdicts, facets?.policy, value =>
            labelOf('policy', value),
          )}
          picked={policy}
          onChange={picked => onChange({ policy: picked })}
        />
      )}
      {categories.length > 0 && (
        <FacetList
          title={t('filters.category')}
          options={optionsOf(categories, facets?.category, value =>
            labelOf('category', value),
          )}
          picked={category}
          onChange={picked => onChange({ category: picked })}
        />
      )}
      {collections.length > 0 && (
        <FacetList
          title={t('filters.collection')}
          options={optionsOf(collections, facets?.collection, value =>
            labelOf('collection', value),
          )}
          picked={collection}
          onChange={picked => onChange({ collection: picked })}
        />
      )}
      {/* With a single source there is nothing to choose. */}
      {(sources.length > 1 || source.length > 0) && (
        <FacetList
          title={t('filters.source')}
          options={optionsOf(sources, facets?.source, value =>
            labelOf('source', value),
          )}
          picked={source}
          onChange={picked => onChange({ source: picked })}
        />
      )}
      <MoreFacets facets={facets} filters={filters} onChange={onChange} />
    </div>
  );
}

/**
 * The filters of the marketplace, with live counts. There are many of them: what is typed
 * into the search alone does not draw them again.
 *
 * @internal
 */
export const PluginFacets = memo(
  Facets,
  (before, now) =>
    before.facets === now.facets &&
    before.onChange === now.onChange &&
    pickedIn(before.filters) === pickedIn(now.filters),
);

function pickedIn(filters: PluginFilters): string {
  return filtersToUrl(
    { ...filters, search: '' },
    new URLSearchParams(),
  ).toString();
}
