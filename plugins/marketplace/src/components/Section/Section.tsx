import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 0,
      padding: theme.spacing(2),
      borderRadius: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
    },
    title: {
      margin: theme.spacing(0, 0, 1.5),
      fontSize: theme.typography.pxToRem(16),
    },
  }),
  { name: 'MarketplaceSection' },
);

/**
 * A part of a page, on a ground of its own.
 *
 * @internal
 */
export function Section({
  title,
  level = 3,
  children,
}: {
  title: string;
  /** Of the heading. */
  level?: 2 | 3;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <Paper
      elevation={0}
      component="section"
      aria-label={title}
      className={classes.root}
    >
      <Typography
        variant="h6"
        component={level === 2 ? 'h2' : 'h3'}
        className={classes.title}
      >
        {title}
      </Typography>
      {children}
    </Paper>
  );
}
