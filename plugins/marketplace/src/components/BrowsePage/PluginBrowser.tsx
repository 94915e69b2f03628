import { Theme, makeStyles } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useCallback } from 'react';
import {
  isNarrowed,
  NO_FACETS,
  pickedCount,
  pluginsQueryOf,
} from '../../filters';
import { usePluginFilters, usePlugins } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { ActiveFilters } from '../ActiveFilters';
import { FiltersDrawer } from '../FiltersDrawer';
import { PluginFacets } from '../PluginFacets';
import { PluginResults } from '../PluginResults';
import { SearchField } from '../SearchField';
import { SortSelect } from '../SortSelect';
import { ResultCount } from '../ResultCount';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(4),
    },
    side: { flex: '0 0 220px' },
    main: {
      flex: 1,
      minWidth: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    bar: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
    search: { flex: '100 1 280px' },
  }),
  { name: 'MarketplacePluginBrowser' },
);

/**
 * Search, filters and what they find.
 *
 * @internal
 */
export function PluginBrowser() {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const wide = useMediaQuery<Theme>(theme => theme.breakpoints.up('md'), {
    noSsr: true,
  });
  const { filters, change } = usePluginFilters();
  const search = useCallback(
    (text: string) => change({ search: text }),
    [change],
  );
  const result = usePlugins(pluginsQueryOf(filters));
  const first = result.data?.pages[0];

  const facets = (
    <PluginFacets facets={first?.facets} filters={filters} onChange={change} />
  );
  const clearAll = () => change({ search: '', ...NO_FACETS });

  return (
    <div className={classes.root}>
      {wide && (
        <div
          role="group"
          aria-label={t('filters.title')}
          className={classes.side}
        >
          {facets}
        </div>
      )}
      <div className={classes.main}>
        <div className={classes.bar}>
          <div className={classes.search}>
            <SearchField
              label={t('search.label')}
              placeholder={t('search.placeholder')}
              value={filters.search}
              onChange={search}
            />
          </div>
          {!wide && (
            <FiltersDrawer
              picked={pickedCount(filters)}
              found={first?.totalItems}
            >
              {facets}
            </FiltersDrawer>
          )}
          <SortSelect filters={filters} onChange={sort => change({ sort })} />
        </div>
        <ActiveFilters
          filters={filters}
          facets={first?.facets}
          onChange={change}
        />
        <ResultCount count={first?.totalItems} loading={result.isPending} />
        <PluginResults
          result={result}
          onClear={isNarrowed(filters) ? clearAll : undefined}
        />
      </div>
    </div>
  );
}
