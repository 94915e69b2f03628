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
export function ShelfTitle({
  level = 2,
  children,
}: {
  level?: 2 | 3;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <Typography
      variant="h6"
      component={level === 2 ? 'h2' : 'h3'}
      noWrap
      className={classes.root}
    >
      {children}
    </Typography>
  );
}
