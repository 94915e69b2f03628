import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: { minWidth: 0 },
    long: { gridColumn: '1 / -1' },
    value: { margin: 0, overflowWrap: 'anywhere' },
  },
  { name: 'MarketplaceField' },
);

/**
 * One fact of {@link Fields}; nothing when there is no value.
 *
 * @internal
 */
export function Field({
  label,
  long = false,
  children,
}: {
  label: string;
  /** Whether it needs a line of its own. */
  long?: boolean;
  children: ReactNode;
}) {
  const classes = useStyles();
  if (!children) {
    return null;
  }
  return (
    <div className={`${classes.root} ${long ? classes.long : ''}`}>
      <Typography component="dt" variant="caption" color="textSecondary">
        {label}
      </Typography>
      <Typography component="dd" variant="body2" className={classes.value}>
        {children}
      </Typography>
    </div>
  );
}
