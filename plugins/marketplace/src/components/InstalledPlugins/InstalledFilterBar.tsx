import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import {
  FacetValue,
  PLUGIN_ATTENTION,
} from 'backstage-plugin-marketplace-common';
import { useCallback } from 'react';
import { INSTALLED_SORTS, InstalledFilters } from '../../filters';
import { marketplaceTranslationRef } from '../../translation';
import { FilterPills } from '../FilterPills';
import { OutlinedField } from '../OutlinedField';
import { SearchField } from '../SearchField';

const useStyles = makeStyles(
  theme => ({
    bar: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
    search: { flex: '100 1 240px' },
    sort: { flex: '1 0 140px' },
  }),
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
  attention = [],
  withSort,
  onChange,
}: {
  filters: InstalledFilters;
  /** The facet of the latest answer; missing until there is one. */
  attention?: FacetValue[];
  withSort: boolean;
  onChange: (changes: Partial<InstalledFilters>) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const search = useCallback(
    (text: string) => onChange({ search: text }),
    [onChange],
  );
  const countOf = (value: string) =>
    attention.find(other => other.value === value)?.count ?? 0;
  const options = PLUGIN_ATTENTION.filter(
    value => countOf(value) > 0 || filters.attention.includes(value),
  ).map(value => ({
    value,
    label: `${t(`attention.${value}`)} ${countOf(value)}`,
  }));

  return (
    <>
      <div className={classes.bar}>
        <div className={classes.search}>
          <SearchField
            label={t('installedList.search')}
            value={filters.search}
            onChange={search}
          />
        </div>
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
      </div>
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
