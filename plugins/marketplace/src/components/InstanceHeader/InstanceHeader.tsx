import { makeStyles } from '@material-ui/core/styles';
import { InstanceSummary } from 'backstage-plugin-marketplace-common';
import { Skeleton } from '../Skeleton';
import { InstanceFacts } from './InstanceFacts';
import { InstancePicker } from './InstancePicker';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5, 2),
      minHeight: 24,
    },
  }),
  { name: 'MarketplaceInstanceHeader' },
);

/**
 * Which instance is looked at, with a choice where there are several, and what is known of
 * it as a whole.
 *
 * @internal
 */
export function InstanceHeader({
  instances,
  picked,
  onPick,
}: {
  instances: InstanceSummary[];
  /** The id of an instance, which may be none of those that are known. */
  picked: string;
  onPick: (id: string) => void;
}) {
  const classes = useStyles();
  const instance = instances.find(({ id }) => id === picked);
  return (
    <div className={classes.root}>
      {(instances.length > 1 || !instance) && (
        <InstancePicker
          instances={instances}
          picked={instance ? picked : ''}
          onPick={onPick}
        />
      )}
      {instance && <InstanceFacts instance={instance} />}
    </div>
  );
}

/**
 * What stands in its place until the instances are known.
 *
 * @internal
 */
export function InstanceHeaderSkeleton() {
  const classes = useStyles();
  return (
    <div className={classes.root} aria-hidden>
      <Skeleton width="min(100%, 520px)" height={20} />
    </div>
  );
}
