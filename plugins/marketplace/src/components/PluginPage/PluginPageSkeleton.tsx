import { makeStyles } from '@material-ui/core/styles';
import { Skeleton } from '../Skeleton';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
  }),
  { name: 'MarketplacePluginPageSkeleton' },
);

const LINES = ['40%', '90%', '80%', '100%', '60%', '95%', '75%'];

/**
 * What stands in the place of a tab's content until it is known.
 *
 * @internal
 */
export function PluginPageSkeleton({ label }: { label: string }) {
  const classes = useStyles();
  return (
    <div role="progressbar" aria-label={label} className={classes.root}>
      {LINES.map(width => (
        <Skeleton key={width} width={width} height={20} />
      ))}
    </div>
  );
}
