import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { PluginsResponse } from 'backstage-plugin-marketplace-common';
import { SyntheticEvent } from 'react';
import {
  NO_FILTERS,
  pickedCount,
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

  if (pickedCount(filters) === 0) {
    return null;
  }
  const chips = PLUGIN_FACETS.flatMap(facet =>
    filters[facet].map(value => {
      const label = labelOf(facet, value);
      return {
        key: `${facet} ${value}`,
        name:
          facet === 'source'
            ? t('filters.fromSource', { source: label })
            : label,
        remove: () => onChange(withoutValue(filters, facet, value)),
      };
    }),
  );
  if (filters.starred) {
    chips.unshift({
      key: 'starred',
      name: t('star.filter'),
      remove: () => onChange({ starred: false }),
    });
  }
  // The focus would go with the chip: it is left to another, or to the search.
  const removing = (remove: () => void, hasNext: boolean) => {
    return ({ currentTarget }: SyntheticEvent) => {
      const chip = currentTarget.closest(`.${classes.chip}`);
      const beside = hasNext
        ? chip?.nextElementSibling
        : chip?.previousElementSibling;
      const next = beside ?? document.getElementById('marketplace-search');
      if (
        next instanceof HTMLElement &&
        chip?.contains(document.activeElement)
      ) {
        next.focus();
      }
      remove();
    };
  };
  return (
    <div role="group" aria-label={t('filters.active')} className={classes.root}>
      {chips.map(({ key, name, remove }, index) => (
        <Chip
          key={key}
          className={classes.chip}
          size="small"
          label={name}
          aria-label={t('filters.remove', { name })}
          onClick={removing(remove, index < chips.length - 1)}
          onDelete={removing(remove, index < chips.length - 1)}
        />
      ))}
      <Button size="small" onClick={() => onChange(NO_FILTERS)}>
        {t('filters.clear')}
      </Button>
    </div>
  );
}
