import { makeStyles } from '@material-ui/core/styles';
import { PluginGridSkeleton } from '../PluginGrid';
import { Skeleton } from '../Skeleton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'MarketplaceCollectionSkeleton' },
);

/**
 * What stands in the place of a collection until it is known.
 *
 * @internal
 */
export function CollectionSkeleton({
  count,
  described,
}: {
  /** Of its plugins, where it is known. */
  count?: number;
  /** Whether it has a description. */
  described: boolean;
}) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {described && <Skeleton width="min(100%, 480px)" height={20} />}
      <Skeleton width={96} height={20} />
      <PluginGridSkeleton count={count} />
    </div>
  );
}
