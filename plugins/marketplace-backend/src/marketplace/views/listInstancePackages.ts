import {
  InstancePackagesQuery,
  InstancePackagesResponse,
  PACKAGE_ROLES,
  VERSION_STEPS,
} from 'backstage-plugin-marketplace-common';
import { decodeCursor, encodeCursor } from '../cursor';
import { InstanceView } from '../InstanceView';
import { facetRows } from './facetRows';
import { InstanceRow, instanceRows, toInstancePackage } from './instanceRows';

const DEFAULT_LIMIT = 50;

/**
 * Answers `GET /instances/{id}/packages`: the packages of an instance, searched, filtered,
 * counted, sorted, one page of them.
 *
 * @param query - its `limit` may be as large as needed to have all on one page
 * @throws `InputError` for a cursor that is none, or of another query
 */
export async function listInstancePackages(
  view: InstanceView,
  query: InstancePackagesQuery,
): Promise<InstancePackagesResponse> {
  // A cursor of one instance means nothing in another
  const asked = { ...query, instance: view.instance };
  const offset = decodeCursor(asked);
  const { found, facets } = facetRows(
    searchRows(await instanceRows(view), query.search),
    query,
  );
  const limit = query.limit ?? DEFAULT_LIMIT;
  const next = offset + limit;
  return {
    items: sortRows(found, query).slice(offset, next).map(toInstancePackage),
    totalItems: found.length,
    facets,
    pageInfo: {
      ...(limit > 0 &&
        next < found.length && { nextCursor: encodeCursor(asked, next) }),
      ...(offset > 0 && {
        prevCursor: encodeCursor(asked, Math.max(0, offset - limit)),
      }),
    },
  };
}

/** Every word has to be somewhere in the name, the description or the plugin's title. */
function searchRows(rows: InstanceRow[], search = ''): InstanceRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length
    ? rows.filter(row => {
        const text = textOf(row);
        return words.every(word => text.includes(word));
      })
    : rows;
}

function textOf({ pkg: { item }, plugin }: InstanceRow): string {
  const { packageName, description = '' } = item;
  const title = plugin?.summary.title ?? '';
  return `${packageName}\n${description}\n${title}`.toLowerCase();
}

/** The rows are by name, and sorting is stable: ties stay by name. */
function sortRows(
  rows: InstanceRow[],
  { sort = 'name', order = 'asc' }: InstancePackagesQuery,
): InstanceRow[] {
  if (sort === 'name') {
    return order === 'asc' ? rows : [...rows].reverse();
  }
  const rankOf = sort === 'role' ? rankOfRole : rankOfFreshness;
  const direction = order === 'asc' ? 1 : -1;
  return rows
    .map(row => ({ row, rank: rankOf(row) * direction }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
}

/** What is of no plugin comes after what is. */
function rankOfRole({ role }: InstanceRow): number {
  return role ? PACKAGE_ROLES.indexOf(role) : PACKAGE_ROLES.length;
}

/** What is furthest behind comes first. */
function rankOfFreshness({ pkg }: InstanceRow): number {
  const { freshness } = pkg.item.status;
  switch (freshness.state) {
    case 'behind':
      return VERSION_STEPS.indexOf(freshness.by);
    case 'current':
      return VERSION_STEPS.length;
    case 'ahead':
      return VERSION_STEPS.length + 1;
    default:
      return VERSION_STEPS.length + 2;
  }
}
