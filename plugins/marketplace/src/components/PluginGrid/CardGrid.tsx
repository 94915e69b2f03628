import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { FADING } from '../fading';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      // A column is never wider than the page, however narrow that is.
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
      gap: theme.spacing(2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      ...FADING,
    },
    outdated: { opacity: 0.5 },
  }),
  { name: 'MarketplaceCardGrid' },
);

/**
 * As many equal columns as there is room for; the cards of a row are equally high.
 *
 * @internal
 */
export function CardGrid({
  children,
  outdated = false,
}: {
  children: ReactNode;
  /** Whether something newer is on its way; shown when it takes long. */
  outdated?: boolean;
}) {
  const classes = useStyles();
  return (
    <ul className={`${classes.root} ${outdated ? classes.outdated : ''}`}>
      {children}
    </ul>
  );
}
