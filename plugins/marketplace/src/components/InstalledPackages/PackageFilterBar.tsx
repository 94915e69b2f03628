import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  FRESHNESS_STATES,
  InstancePackagesResponse,
  LOADED,
} from 'backstage-plugin-marketplace-common';
import { PackageFilters, ROLES_OR_NONE } from '../../filters';
import { marketplaceTranslationRef } from '../../translation';
import { FilterBar } from '../FilterBar';
import { PackageSelect } from './PackageSelect';

/**
 * Search and filters of the packages of an instance.
 *
 * @internal
 */
export function PackageFilterBar({
  filters,
  facets,
  onChange,
}: {
  filters: PackageFilters;
  /** Of the latest answer; missing until there is one. */
  facets?: InstancePackagesResponse['facets'];
  onChange: (changes: Partial<PackageFilters>) => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const workspaces = new Set(facets?.workspace.map(({ value }) => value));
  if (filters.workspace) {
    workspaces.add(filters.workspace);
  }
  return (
    <FilterBar
      label={t('installedPackages.search')}
      placeholder={t('installedPackages.searchPlaceholder')}
      search={filters.search}
      onChange={onChange}
    >
      <PackageSelect
        id="role"
        label={t('installedPackages.role')}
        values={ROLES_OR_NONE}
        facet={facets?.role}
        picked={filters.role}
        labelOf={role =>
          role === 'none' ? t('installedPackages.noRole') : t(`role.${role}`)
        }
        onPick={role => onChange({ role })}
      />
      <PackageSelect
        id="freshness"
        label={t('installedPackages.freshness')}
        values={FRESHNESS_STATES}
        facet={facets?.freshness}
        picked={filters.freshness}
        labelOf={state => t(`freshness.${state}`)}
        onPick={freshness => onChange({ freshness })}
      />
      <PackageSelect
        id="loaded"
        label={t('installedPackages.loaded')}
        values={LOADED}
        facet={facets?.loaded}
        picked={filters.loaded}
        labelOf={loaded => t(`loaded.${loaded}`)}
        onPick={loaded => onChange({ loaded })}
      />
      <PackageSelect
        id="workspace"
        label={t('installedPackages.workspace')}
        values={[...workspaces].sort()}
        facet={facets?.workspace}
        picked={filters.workspace}
        labelOf={workspace => workspace}
        onPick={workspace => onChange({ workspace })}
      />
    </FilterBar>
  );
}
