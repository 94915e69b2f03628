import { makeStyles } from '@material-ui/core/styles';
import { Skeleton } from '../Skeleton';
import { RowList } from './RowList';

const useStyles = makeStyles(
  theme => ({ row: { padding: theme.spacing(1.5, 2) } }),
  { name: 'MarketplacePluginListSkeleton' },
);

const ROWS = Array.from({ length: 12 }, (_, index) => index);

/**
 * What stands in the list's place until the first answer.
 *
 * @internal
 */
export function PluginListSkeleton() {
  const classes = useStyles();
  return (
    <div aria-hidden>
      <RowList>
        {ROWS.map(row => (
          <li key={row} className={classes.row}>
            <Skeleton width="100%" height={40} />
          </li>
        ))}
      </RowList>
    </div>
  );
}
