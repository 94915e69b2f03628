import {
  Freshness,
  FRESHNESS_STATES,
  InstancePackagesQuery,
  Loaded,
  LOADED,
  PACKAGE_ROLES,
  PackageRole,
} from 'backstage-plugin-marketplace-common';

/**
 * What a person has asked the list of an instance's packages to show; missing where
 * everything is shown.
 *
 * @internal
 */
export interface PackageFilters {
  search: string;
  role?: PackageRole | 'none';
  freshness?: Freshness['state'];
  loaded?: Loaded;
  /** The name of a workspace that declares them. */
  workspace?: string;
}

/**
 * What {@link PackageFilters} can be narrowed by, but for words.
 *
 * @internal
 */
export const PACKAGE_FACETS = [
  'role',
  'freshness',
  'loaded',
  'workspace',
] as const;

/**
 * The roles of packages, and that of those which have none.
 *
 * @internal
 */
export const ROLES_OR_NONE = [...PACKAGE_ROLES, 'none'] as const;

const PAGE_SIZE = 50;

/**
 * Reads filters from the address of the page, and ignores what is none.
 *
 * @internal
 */
export function packageFiltersFromUrl(params: URLSearchParams): PackageFilters {
  const role = params.get('role');
  const freshness = params.get('freshness');
  const loaded = params.get('loaded');
  return {
    search: params.get('search') ?? '',
    role: ROLES_OR_NONE.find(other => other === role),
    freshness: FRESHNESS_STATES.find(other => other === freshness),
    loaded: LOADED.find(other => other === loaded),
    workspace: params.get('workspace') || undefined,
  };
}

/**
 * Writes filters into the address of the page; the parameters of others stay.
 *
 * @internal
 */
export function packageFiltersToUrl(
  filters: PackageFilters,
  current: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams(current);
  for (const name of ['search', ...PACKAGE_FACETS] as const) {
    const value = filters[name];
    if (value) {
      params.set(name, value);
    } else {
      params.delete(name);
    }
  }
  return params;
}

/**
 * The question to the backend that answers what the filters ask.
 *
 * @internal
 */
export function packagesQueryOf(
  filters: PackageFilters,
): InstancePackagesQuery {
  const { freshness, loaded, role, search, workspace } = filters;
  return {
    search: search.trim() || undefined,
    role: role && [role],
    freshness: freshness && [freshness],
    loaded: loaded && [loaded],
    workspace: workspace ? [workspace] : undefined,
    sort: 'name',
    order: 'asc',
    limit: PAGE_SIZE,
  };
}
