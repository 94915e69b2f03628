import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { InstalledFilters, InstalledSort } from '../../filters';
import { RunningEvidence } from '../../running';
import { marketplaceTranslationRef } from '../../translation';
import { DataTable, SortableHeader } from '../DataTable';
import { PluginRow } from './PluginRow';

/**
 * Installed plugins, a row each.
 *
 * @internal
 */
export function PluginTable({
  caption,
  plugins,
  running,
  filters,
  outdated,
  onChange,
}: {
  caption: string;
  plugins: PluginSummary[];
  /** What runs in this browser, by entity ref. */
  running: ReadonlyMap<string, RunningEvidence>;
  filters: InstalledFilters;
  outdated: boolean;
  onChange: (changes: Partial<InstalledFilters>) => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const sortable = (sort: InstalledSort) => {
    const sorted = filters.sort === sort;
    const direction: 'ascending' | 'descending' =
      (sort === 'title') === filters.reversed ? 'descending' : 'ascending';
    return {
      direction: sorted ? direction : undefined,
      onSort: () => onChange({ sort, reversed: sorted && !filters.reversed }),
    };
  };
  return (
    <DataTable
      caption={caption}
      outdated={outdated}
      head={
        <>
          <SortableHeader
            label={t('installedList.plugin')}
            width="26%"
            {...sortable('title')}
          />
          <th scope="col" style={{ width: '10%' }}>
            {t('installedList.version')}
          </th>
          <SortableHeader
            label={t('installedList.latest')}
            hint={t('installedList.byRelease')}
            width="14%"
            {...sortable('released')}
          />
          <th scope="col" style={{ width: '11%' }}>
            {t('installedList.status')}
          </th>
          <th scope="col" style={{ width: '22%' }}>
            {t('installedList.evidence')}
          </th>
          <SortableHeader
            label={t('installedList.look')}
            {...sortable('attention')}
          />
        </>
      }
    >
      {plugins.map(plugin => (
        <PluginRow
          key={plugin.entityRef}
          plugin={plugin}
          running={running.get(plugin.entityRef)}
        />
      ))}
    </DataTable>
  );
}
