import { Skeleton } from '../Skeleton';
import { DataTable } from './DataTable';

const ROWS = Array.from({ length: 8 }, (_, index) => index);

/**
 * What stands in the place of a table until its rows are known.
 *
 * @internal
 */
export function DataTableSkeleton({ columns }: { columns: number }) {
  const cells = Array.from({ length: columns }, (_, index) => index);
  return (
    <div aria-hidden>
      <DataTable
        caption=""
        head={cells.map(cell => (
          <th key={cell}>
            <Skeleton width="50%" height={20} />
          </th>
        ))}
      >
        {ROWS.map(row => (
          <tr key={row}>
            {cells.map(cell => (
              <td key={cell}>
                <Skeleton width={cell === 0 ? '80%' : '60%'} height={40} />
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
    </div>
  );
}
