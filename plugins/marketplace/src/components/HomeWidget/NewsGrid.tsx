import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    grid: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
      gap: theme.spacing(2),
      // Rows have room at their sides, which their text should not lose to the card.
      margin: theme.spacing(0, -1),
    },
  }),
  { name: 'MarketplaceNewsGrid' },
);

/**
 * Lists beside each other, or below each other where there is no room.
 *
 * @internal
 */
export function NewsGrid({ children }: { children: ReactNode }) {
  return <div className={useStyles().grid}>{children}</div>;
}
