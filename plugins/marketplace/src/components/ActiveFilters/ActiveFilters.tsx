import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { PluginsResponse } from 'backstage-plugin-marketplace-common';
import {
  hasFacets,
  NO_FACETS,
  PLUGIN_FACETS,
  PluginFilters,
  withoutValue,
} from '../../filters';
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
    chip: {
      margin: 0,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
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
  const labelOf = useFacetLabels(facets);

  if (!hasFacets(filters)) {
    return null;
  }
  const chips = PLUGIN_FACETS.flatMap(facet =>
    filters[facet].map(value => ({ facet, value })),
  );
  return (
    <div role="group" aria-label={t('filters.active')} className={classes.root}>
      {chips.map(({ facet, value }) => {
        const label = labelOf(facet, value);
        const name =
          facet === 'source'
            ? t('filters.fromSource', { source: label })
            : label;
        const remove = () => onChange(withoutValue(filters, facet, value));
        return (
          <Chip
            key={`${facet} ${value}`}
            className={classes.chip}
            size="small"
            label={name}
            aria-label={t('filters.remove', { name })}
            onClick={remove}
            onDelete={remove}
          />
        );
      })}
      <Button size="small" onClick={() => onChange(NO_FACETS)}>
        {t('filters.clear')}
      </Button>
    </div>
  );
}
