import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { FADING } from '../fading';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      borderRadius: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
      ...FADING,
    },
    outdated: { opacity: 0.5 },
  }),
  { name: 'MarketplaceRowList' },
);

/**
 * Rows on one ground, with lines between them.
 *
 * @internal
 */
export function RowList({
  children,
  outdated = false,
}: {
  children: ReactNode;
  /** Whether something newer is on its way; shown when it takes long. */
  outdated?: boolean;
}) {
  const classes = useStyles();
  return (
    <Paper
      component="ul"
      elevation={0}
      className={`${classes.root} ${outdated ? classes.outdated : ''}`}
    >
      {children}
    </Paper>
  );
}
