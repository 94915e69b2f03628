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
 * A part of the page of a source.
 *
 * @internal
 */
export function Section({
  title,
  children,
}: {
  title: string;
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
      <Typography variant="h6" component="h3" className={classes.title}>
        {title}
      </Typography>
      {children}
    </Paper>
  );
}
