import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: { minWidth: 0 },
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
  children,
}: {
  label: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  if (!children) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Typography component="dt" variant="caption" color="textSecondary">
        {label}
      </Typography>
      <Typography component="dd" variant="body2" className={classes.value}>
        {children}
      </Typography>
    </div>
  );
}
