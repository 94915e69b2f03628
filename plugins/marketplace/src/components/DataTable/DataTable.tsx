import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { FADING } from '../fading';

const useStyles = makeStyles(
  theme => ({
    root: {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.spacing(1),
      ...FADING,
    },
    outdated: { opacity: 0.5 },
    table: {
      ...theme.typography.body2,
      width: '100%',
      tableLayout: 'fixed',
      borderCollapse: 'collapse',
      color: theme.palette.text.primary,
      '& th, & td': {
        padding: theme.spacing(1.25, 1),
        fontWeight: 'normal',
        textAlign: 'start',
        verticalAlign: 'top',
        overflowWrap: 'anywhere',
        '&:first-child': { paddingLeft: theme.spacing(2) },
        '&:last-child': { paddingRight: theme.spacing(2) },
      },
      '& tbody > tr': { borderTop: `1px solid ${theme.palette.divider}` },
      '& thead th': {
        color: theme.palette.text.secondary,
        fontSize: theme.typography.pxToRem(13),
        verticalAlign: 'middle',
      },
    },
    // For assistive technology: what the table has is plain to see.
    caption: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'MarketplaceDataTable' },
);

/**
 * A table on a ground of its own.
 *
 * @internal
 */
export function DataTable({
  caption,
  outdated = false,
  head,
  children,
}: {
  /** What it lists, for assistive technology. */
  caption: string;
  /** Whether something newer is on its way; shown when it takes long. */
  outdated?: boolean;
  /** The cells of its head. */
  head: ReactNode;
  /** Its rows. */
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <Paper
      elevation={0}
      className={`${classes.root} ${outdated ? classes.outdated : ''}`}
    >
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Paper>
  );
}
