import { Theme, makeStyles } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useCallback, useDeferredValue, useRef } from 'react';
import {
  isNarrowed,
  NO_FILTERS,
  pickedCount,
  pluginsQueryOf,
} from '../../filters';
import { usePluginFilters, usePlugins, usePluginStars } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { ActiveFilters } from '../ActiveFilters';
import { Highlights } from '../FeaturedPlugins';
import { FiltersDrawer } from '../FiltersDrawer';
import { PluginFacets } from '../PluginFacets';
import { NoStarred, PluginResults } from '../PluginResults';
import { SearchField } from '../SearchField';
import { SortSelect } from '../SortSelect';
import { ResultCount } from '../ResultCount';
import { useBrowseView, ViewToggle } from '../ViewToggle';
import { moveByArrowKeys } from './moveByArrowKeys';
import { useComeBack } from './useComeBack';
import { useSettled } from './useSettled';
import { useSlashKey } from './useSlashKey';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(3),
      scrollMarginTop: `${theme.spacing(2)}px`,
    },
    side: {
      flex: `0 0 ${220 + theme.spacing(2)}px`,
      // Boxes have a ring around them that is wider than they are, and the counts stay
      // clear of the scrollbar
      margin: theme.spacing(0, 0, 0, -1),
      padding: theme.spacing(0, 1, 1),
      // Stays where it is while the list is scrolled
      position: 'sticky',
      top: theme.spacing(2),
      maxHeight: `calc(100vh - ${theme.spacing(4)}px)`,
      overflowY: 'auto',
      scrollbarWidth: 'thin',
    },
    main: {
      flex: 1,
      minWidth: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(2, 1),
      [theme.breakpoints.up('sm')]: { gap: theme.spacing(2) },
    },
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
  const [view, setView] = useBrowseView();
  const stars = usePluginStars();
  const query = pluginsQueryOf(filters, stars.refs);
  const result = usePlugins(query);
  const first = result.data?.pages[0];
  const shownSearch = useSettled(filters.search, !result.isPlaceholderData);
  const narrowed = isNarrowed(filters);
  const clearAll = () => change({ search: '', ...NO_FILTERS });

  const field = useRef<HTMLInputElement>(null);
  useSlashKey(field);
  const root = useRef<HTMLDivElement>(null);
  useComeBack(root, {
    pages: result.isPlaceholderData ? 0 : result.data?.pages.length ?? 0,
    hasMore: result.hasNextPage,
    busy: result.isFetching,
    failed: result.isFetchNextPageError,
    more: result.fetchNextPage,
  });

  // What was found is shown first, then what it was counted by
  const counts = useDeferredValue(first?.facets);
  const facets = (
    <PluginFacets facets={counts} filters={filters} onChange={change} />
  );

  return (
    <div
      ref={root}
      className={classes.root}
      role="presentation"
      onKeyDown={event => moveByArrowKeys(event, field.current)}
    >
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
              shortcut="/"
              inputRef={field}
            />
          </div>
          {!wide && (
            <FiltersDrawer
              picked={pickedCount(filters)}
              found={query ? first?.totalItems : 0}
            >
              {facets}
            </FiltersDrawer>
          )}
          <SortSelect filters={filters} onChange={sort => change({ sort })} />
          <ViewToggle view={view} onChange={setView} />
        </div>
        <ActiveFilters
          filters={filters}
          facets={first?.facets}
          onChange={change}
        />
        {!narrowed && !filters.sort && <Highlights />}
        <ResultCount
          count={query ? first?.totalItems : 0}
          loading={result.isLoading}
        />
        {query ? (
          <PluginResults
            result={result}
            view={view}
            search={shownSearch}
            stars={stars}
            onClear={narrowed ? clearAll : undefined}
          />
        ) : (
          <NoStarred onClear={clearAll} />
        )}
      </div>
    </div>
  );
}
