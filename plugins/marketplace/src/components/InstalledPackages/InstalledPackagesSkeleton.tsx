import { makeStyles } from '@material-ui/core/styles';
import { Skeleton } from '../Skeleton';

const useStyles = makeStyles(
  theme => ({
    filters: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
    search: { flex: '100 1 240px' },
    filter: { flex: '1 1 140px', maxWidth: 220 },
    line: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
    },
  }),
  { name: 'MarketplaceInstalledPackagesSkeleton' },
);

const FILTERS = ['role', 'freshness', 'loaded', 'workspace'];

/**
 * What stands above the list of packages until their instance is known: search and filters,
 * and the line with their number.
 *
 * @internal
 */
export function InstalledPackagesSkeleton() {
  const classes = useStyles();
  return (
    <>
      <div className={classes.filters} aria-hidden>
        <div className={classes.search}>
          <Skeleton width="100%" height={40} />
        </div>
        {FILTERS.map(filter => (
          <div key={filter} className={classes.filter}>
            <Skeleton width="100%" height={40} />
          </div>
        ))}
      </div>
      <div className={classes.line} aria-hidden>
        <Skeleton width={96} height={20} />
        <Skeleton width={152} height={32} />
      </div>
    </>
  );
}
