import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { OverviewResponse } from 'backstage-plugin-marketplace-common';
import { InstalledFilters, installedQueryOf } from '../../filters';
import { useInfiniteItems, usePlugins, useRunningPlugins } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { ListContent } from '../ListContent';
import { ListSkeleton } from '../ListSkeleton';
import { ResultCount } from '../ResultCount';
import { InstalledFilterBar } from './InstalledFilterBar';
import { NoInstalledPlugins } from './NoInstalledPlugins';
import { PluginCards } from './PluginCards';
import { PluginTable } from './PluginTable';

/**
 * The plugins that an instance has, with search and filters.
 *
 * @internal
 */
export function InstalledPlugins({
  overview: { instance, plugins: counts },
  filters,
  onChange,
}: {
  overview: OverviewResponse;
  filters: InstalledFilters;
  onChange: (changes: Partial<InstalledFilters>) => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const wide = useMediaQuery<Theme>(theme => theme.breakpoints.up('md'), {
    noSsr: true,
  });
  const result = usePlugins(installedQueryOf(filters, instance.id));
  const { running, isPending } = useRunningPlugins(instance);
  const plugins = useInfiniteItems(result.data, plugin => plugin.entityRef);
  const first = result.data?.pages[0];
  const caption = t('installedList.caption', { instance: instance.id });
  const narrowed = filters.search.trim() !== '' || filters.attention.length > 0;
  const list = {
    caption,
    plugins,
    running,
    outdated: result.isPlaceholderData,
  };

  return (
    <>
      {(narrowed || counts.installed + counts.partial > 0) && (
        <>
          <InstalledFilterBar
            filters={filters}
            plugins={counts}
            attention={first?.facets.attention}
            withSort={!wide}
            onChange={onChange}
          />
          <ResultCount count={first?.totalItems} loading={result.isPending} />
        </>
      )}
      <ListContent
        result={result}
        ready={!isPending}
        shown={plugins.length}
        failed={message => t('results.failed', { message })}
        pending={<ListSkeleton wide={wide} columns={6} />}
        empty={
          <NoInstalledPlugins
            onClear={
              narrowed
                ? () => onChange({ search: '', attention: [] })
                : undefined
            }
          />
        }
      >
        {wide ? (
          <PluginTable {...list} filters={filters} onChange={onChange} />
        ) : (
          <PluginCards {...list} />
        )}
      </ListContent>
    </>
  );
}
