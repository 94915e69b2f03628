import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 130px), 1fr))',
      gap: theme.spacing(2),
      margin: 0,
      '&:empty': { display: 'none' },
    },
  }),
  { name: 'MarketplaceFields' },
);

/**
 * Facts with their names, side by side where there is room.
 *
 * @internal
 */
export function Fields({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return <dl className={classes.root}>{children}</dl>;
}
