import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  FacetValue,
  PLUGIN_STATES,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { PluginFilters } from '../../filters';
import { useFacetLabels } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { FacetList } from './FacetList';

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
  const label = useFacetLabels(facets);
  const { categories, statuses, sources, collections } = filters;
  const sourceNames = namesOf(facets?.source, sources);
  const collectionNames = namesOf(facets?.collection, collections);

  return (
    <div className={classes.root}>
      <FacetList
        title={t('filters.status')}
        options={PLUGIN_STATES.map(value => ({
          value,
          label: t(`state.${value}`),
          count: countOf(value, facets?.status),
        }))}
        picked={statuses}
        onChange={picked => onChange({ statuses: picked })}
      />
      <FacetList
        title={t('filters.category')}
        options={namesOf(facets?.category, categories).map(value => ({
          value,
          label: value,
          count: countOf(value, facets?.category),
        }))}
        picked={categories}
        onChange={picked => onChange({ categories: picked })}
      />
      {collectionNames.length > 0 && (
        <FacetList
          title={t('filters.collection')}
          options={collectionNames.map(value => ({
            value,
            label: label.collection(value),
            count: countOf(value, facets?.collection),
          }))}
          picked={collections}
          onChange={picked => onChange({ collections: picked })}
        />
      )}
      {/* With a single source there is nothing to choose. */}
      {(sourceNames.length > 1 || sources.length > 0) && (
        <FacetList
          title={t('filters.source')}
          options={sourceNames.map(value => ({
            value,
            label: label.source(value),
            count: countOf(value, facets?.source),
          }))}
          picked={sources}
          onChange={picked => onChange({ sources: picked })}
        />
      )}
    </div>
  );
}

/** Not known until there is an answer; a value that the answer leaves out has none. */
function countOf(value: string, facet?: FacetValue[]): number | undefined {
  return facet && (facet.find(other => other.value === value)?.count ?? 0);
}

/** By name, so that nothing moves when counts change; what is picked never vanishes. */
function namesOf(facet: FacetValue[] = [], picked: string[]): string[] {
  const names = new Set([...facet.map(({ value }) => value), ...picked]);
  return [...names].sort((a, b) => a.localeCompare(b));
}
