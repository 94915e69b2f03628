import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      gap: theme.spacing(1.5),
      [theme.breakpoints.up('sm')]: {
        gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
      },
      [theme.breakpoints.up('lg')]: {
        gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
      },
    },
  }),
  { name: 'MarketplaceTileGrid' },
);

/**
 * The places of the tiles: six in a row, or three, or two.
 *
 * @internal
 */
export function TileGrid({
  label,
  children,
}: {
  /** What they are together; missing where they are only held in place. */
  label?: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div
      className={classes.root}
      role={label ? 'group' : undefined}
      aria-label={label}
      aria-hidden={!label}
    >
      {children}
    </div>
  );
}
