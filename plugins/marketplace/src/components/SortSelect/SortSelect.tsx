import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import { PluginsSort } from 'backstage-plugin-marketplace-common';
import { PluginFilters, sortOf, sortsFor } from '../../filters';
import { marketplaceTranslationRef } from '../../translation';
import { OutlinedField } from '../OutlinedField';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: '1 1 120px',
      minWidth: 0,
      // The longest of the orders is as wide
      [theme.breakpoints.up('md')]: { flexBasis: 190 },
    },
  }),
  { name: 'MarketplaceSortSelect' },
);

/**
 * Picks the order of the plugins.
 *
 * @internal
 */
export function SortSelect({
  filters,
  onChange,
}: {
  filters: PluginFilters;
  onChange: (sort: PluginsSort | undefined) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const sorts = sortsFor(filters);

  return (
    <OutlinedField
      id="marketplace-sort"
      className={classes.root}
      select
      label={t('sort.label')}
      value={sortOf(filters)}
      onChange={event =>
        onChange(sorts.find(sort => sort === event.target.value))
      }
    >
      {sorts.map(sort => (
        <MenuItem key={sort} value={sort}>
          {t(`sort.${sort}`)}
        </MenuItem>
      ))}
    </OutlinedField>
  );
}
