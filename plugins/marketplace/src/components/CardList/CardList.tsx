import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { FADING } from '../fading';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      ...FADING,
    },
    outdated: { opacity: 0.5 },
    card: {
      ...theme.typography.body2,
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      padding: theme.spacing(2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.spacing(1),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MarketplaceCardList' },
);

/**
 * Things one below the other, each on a ground of its own: what a table is where there is
 * no room for one.
 *
 * @internal
 */
export function CardList({
  label,
  outdated = false,
  items,
}: {
  /** What it lists, for assistive technology. */
  label: string;
  /** Whether something newer is on its way; shown when it takes long. */
  outdated?: boolean;
  items: Array<{ key: string; card: ReactNode }>;
}) {
  const classes = useStyles();
  return (
    <ul
      aria-label={label}
      className={`${classes.list} ${outdated ? classes.outdated : ''}`}
    >
      {items.map(({ key, card }) => (
        <li key={key}>
          <Paper elevation={0} className={classes.card}>
            {card}
          </Paper>
        </li>
      ))}
    </ul>
  );
}
