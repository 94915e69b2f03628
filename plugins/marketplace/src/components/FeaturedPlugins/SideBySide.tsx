import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'stretch',
      gap: theme.spacing(2),
      // Room for the frame of what has the focus.
      margin: -3,
      padding: 3,
      overflowX: 'auto',
      scrollSnapType: 'x proximity',
      // With its unit: the styles add none to this one.
      scrollPadding: '3px',
      scrollbarWidth: 'thin',
      listStyle: 'none',
    },
  }),
  { name: 'MarketplaceSideBySide' },
);

/**
 * Things beside each other; those without room are scrolled to.
 *
 * @internal
 */
export function SideBySide({
  list = false,
  children,
}: {
  /** Whether they are items of a list. */
  list?: boolean;
  children: ReactNode;
}) {
  const classes = useStyles();
  const Root = list ? 'ul' : 'div';
  return <Root className={classes.root}>{children}</Root>;
}
