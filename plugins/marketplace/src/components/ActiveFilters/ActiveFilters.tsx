import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { PluginsResponse } from 'backstage-plugin-marketplace-common';
import { hasFacets, NO_FACETS, PluginFilters } from '../../filters';
import { useFacetLabels } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    chip: { margin: 0 },
  }),
  { name: 'MarketplaceActiveFilters' },
);

/**
 * The picked filters; each goes away with a click.
 *
 * @internal
 */
export function ActiveFilters({
  filters,
  facets,
  onChange,
}: {
  filters: PluginFilters;
  /** Missing until the first answer. */
  facets?: PluginsResponse['facets'];
  onChange: (changes: Partial<PluginFilters>) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const label = useFacetLabels(facets);
  const { categories, statuses, sources, collections } = filters;

  if (!hasFacets(filters)) {
    return null;
  }
  const chips = [
    ...statuses.map(status => ({
      key: `status ${status}`,
      name: t(`state.${status}`),
      remove: () => onChange({ statuses: statuses.filter(s => s !== status) }),
    })),
    ...categories.map(category => ({
      key: `category ${category}`,
      name: category,
      remove: () =>
        onChange({ categories: categories.filter(c => c !== category) }),
    })),
    ...collections.map(collection => ({
      key: `collection ${collection}`,
      name: label.collection(collection),
      remove: () =>
        onChange({ collections: collections.filter(c => c !== collection) }),
    })),
    ...sources.map(source => ({
      key: `source ${source}`,
      name: t('filters.fromSource', { source: label.source(source) }),
      remove: () => onChange({ sources: sources.filter(s => s !== source) }),
    })),
  ];
  return (
    <div role="group" aria-label={t('filters.active')} className={classes.root}>
      {chips.map(({ key, name, remove }) => (
        <Chip
          key={key}
          className={classes.chip}
          size="small"
          label={name}
          aria-label={t('filters.remove', { name })}
          onClick={remove}
          onDelete={remove}
        />
      ))}
      <Button size="small" onClick={() => onChange(NO_FACETS)}>
        {t('filters.clear')}
      </Button>
    </div>
  );
}
