import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      alignItems: 'start',
      gap: theme.spacing(2),
      maxWidth: 1200,
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr)',
      },
    },
    column: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'MarketplaceUnlistedColumns' },
);

/**
 * Where the parts of an unlisted plugin's page are: beside each other, or one below the other
 * where there is no room.
 *
 * @internal
 */
export function UnlistedColumns({
  main,
  side,
}: {
  main: ReactNode;
  side: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <div className={classes.column}>{main}</div>
      <div className={classes.column}>{side}</div>
    </div>
  );
}
