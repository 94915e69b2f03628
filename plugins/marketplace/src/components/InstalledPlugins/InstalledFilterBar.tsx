import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import {
  FacetValue,
  OverviewResponse,
  PLUGIN_ATTENTION,
} from 'backstage-plugin-marketplace-common';
import { INSTALLED_SORTS, InstalledFilters } from '../../filters';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { FilterBar } from '../FilterBar';
import { FilterPills } from '../FilterPills';
import { OutlinedField } from '../OutlinedField';
import { attentionCounts } from './attentionCounts';

const useStyles = makeStyles(
  { sort: { flex: '1 0 140px' } },
  { name: 'MarketplaceInstalledFilterBar' },
);

/**
 * Search and filters of the installed plugins; the order too, where the list has no
 * columns to sort by.
 *
 * @internal
 */
export function InstalledFilterBar({
  filters,
  plugins,
  attention,
  withSort,
  onChange,
}: {
  filters: InstalledFilters;
  /** What there is to look at in all; the same filters stay while a person types. */
  plugins: OverviewResponse['plugins'];
  /** The facet of the latest answer; missing until there is one. */
  attention?: FacetValue[];
  withSort: boolean;
  onChange: (changes: Partial<InstalledFilters>) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const format = new Intl.NumberFormat(useLocale());
  const counts = attentionCounts(plugins);
  const options = PLUGIN_ATTENTION.filter(
    value => counts[value] > 0 || filters.attention.includes(value),
  ).map(value => {
    const count = attention
      ? attention.find(other => other.value === value)?.count ?? 0
      : counts[value];
    return {
      value,
      label: `${t(`attention.${value}`)} ${format.format(count)}`,
    };
  });

  return (
    <>
      <FilterBar
        label={t('installedList.search')}
        placeholder={t('search.placeholder')}
        search={filters.search}
        onChange={onChange}
      >
        {withSort && (
          <OutlinedField
            id="marketplace-installed-sort"
            className={classes.sort}
            select
            label={t('sort.label')}
            value={filters.sort}
            onChange={event =>
              onChange({
                sort: INSTALLED_SORTS.find(sort => sort === event.target.value),
                reversed: false,
              })
            }
          >
            {INSTALLED_SORTS.map(sort => (
              <MenuItem key={sort} value={sort}>
                {t(`sort.${sort}`)}
              </MenuItem>
            ))}
          </OutlinedField>
        )}
      </FilterBar>
      {options.length > 0 && (
        <FilterPills
          label={t('installedList.attention')}
          options={options}
          picked={filters.attention}
          onToggle={value =>
            onChange({
              attention: filters.attention.includes(value)
                ? filters.attention.filter(other => other !== value)
                : [...filters.attention, value],
            })
          }
        />
      )}
    </>
  );
}
