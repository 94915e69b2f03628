import { CardListSkeleton } from '../CardList';
import { DataTableSkeleton } from '../DataTable';

/**
 * What stands in the place of a list until it is known: of a table where there is room
 * for one, of cards elsewhere.
 *
 * @internal
 */
export function ListSkeleton({
  wide,
  columns,
}: {
  wide: boolean;
  /** Of the table. */
  columns: number;
}) {
  return wide ? <DataTableSkeleton columns={columns} /> : <CardListSkeleton />;
}
