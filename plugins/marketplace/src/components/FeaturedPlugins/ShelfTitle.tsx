import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      fontSize: theme.typography.pxToRem(16),
    },
  }),
  { name: 'MarketplaceShelfTitle' },
);

/**
 * The heading of some plugins or collections.
 *
 * @internal
 */
export function ShelfTitle({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return (
    <Typography variant="h6" component="h2" noWrap className={classes.root}>
      {children}
    </Typography>
  );
}
