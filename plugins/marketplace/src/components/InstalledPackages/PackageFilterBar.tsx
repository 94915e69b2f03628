import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  FRESHNESS_STATES,
  InstancePackagesResponse,
} from 'backstage-plugin-marketplace-common';
import { useCallback } from 'react';
import { LOADED_STATES, PackageFilters, ROLES_OR_NONE } from '../../filters';
import { marketplaceTranslationRef } from '../../translation';
import { SearchField } from '../SearchField';
import { PackageSelect } from './PackageSelect';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
    search: { flex: '100 1 240px' },
  }),
  { name: 'MarketplacePackageFilterBar' },
);

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
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const search = useCallback(
    (text: string) => onChange({ search: text }),
    [onChange],
  );
  const workspaces = new Set(facets?.workspace.map(({ value }) => value));
  if (filters.workspace) {
    workspaces.add(filters.workspace);
  }
  return (
    <div className={classes.root}>
      <div className={classes.search}>
        <SearchField
          label={t('installedPackages.search')}
          value={filters.search}
          onChange={search}
        />
      </div>
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
        values={LOADED_STATES}
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
    </div>
  );
}
