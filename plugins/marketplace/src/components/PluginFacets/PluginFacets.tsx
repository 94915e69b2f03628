import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  PLUGIN_STATES,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { PluginFilters } from '../../filters';
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

/**
 * The filters of the marketplace, with live counts.
 *
 * @internal
 */
export function PluginFacets({
  facets,
  filters,
  onChange,
}: {
  /** Missing until the first answer. */
  facets?: PluginsResponse['facets'];
  filters: PluginFilters;
  onChange: (changes: Partial<PluginFilters>) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const labelOf = useFacetLabels(facets);
  const { category, collection, source, status } = filters;
  // Soon after a start alone is there a state that is not known.
  const unknown = presentOf(['unknown'], facets?.status, status);
  const states = PLUGIN_STATES.filter(
    state => state !== 'unknown' || unknown.length > 0,
  );
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
      <FacetList
        title={t('filters.category')}
        options={optionsOf(
          namesOf(facets?.category, category),
          facets?.category,
          value => labelOf('category', value),
        )}
        picked={category}
        onChange={picked => onChange({ category: picked })}
      />
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
