import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { Skeleton } from '../Skeleton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      padding: theme.spacing(2),
      borderRadius: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'MarketplaceSourceOverviewSkeleton' },
);

/**
 * The place of a source that is being fetched.
 *
 * @internal
 */
export function SourceOverviewSkeleton() {
  const classes = useStyles();
  return (
    <Paper elevation={0} className={classes.root} aria-hidden>
      <Skeleton width="min(60%, 260px)" height={51} />
      <Skeleton width="100%" height={40} />
    </Paper>
  );
}
