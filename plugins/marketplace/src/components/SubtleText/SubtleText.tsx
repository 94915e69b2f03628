import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    // The theme's secondary text is too pale on the ground of a page (4.47:1).
    root: {
      color: theme.palette.textSubtle,
      maxWidth: '60ch',
      // A line stays one line high when there is nothing to say.
      minHeight: '1.43em',
    },
  }),
  { name: 'MarketplaceSubtleText' },
);

/**
 * Secondary text that stands on the ground of a page, not on a card.
 *
 * @internal
 */
export function SubtleText({
  children,
  role,
}: {
  children: ReactNode;
  role?: 'status';
}) {
  const classes = useStyles();
  return (
    <Typography variant="body2" role={role} className={classes.root}>
      {children}
    </Typography>
  );
}
