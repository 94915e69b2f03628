import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import { Children, ReactNode } from 'react';
import { EntityWarnings } from './EntityWarnings';

const useStyles = makeStyles(theme => ({
  afterOthers: { [theme.breakpoints.down('sm')]: { order: 1 } },
}));

/** The first tab of an entity: warnings, then columns of cards. */
export function Overview({ children }: { children: ReactNode }) {
  return (
    <Grid container spacing={3} alignItems="flex-start">
      <EntityWarnings />
      {children}
    </Grid>
  );
}

/** A column of cards, as wide as so many of twelve; as wide as the page on phones. */
export function Column({
  width,
  afterOthers = false,
  children,
}: {
  width: 5 | 7;
  /** Whether it comes after the others where they have no room beside each other. */
  afterOthers?: boolean;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <Grid
      item
      xs={12}
      md={width}
      className={afterOthers ? classes.afterOthers : undefined}
    >
      <Grid container spacing={3}>
        {Children.map(children, card => (
          <Grid item xs={12}>
            {card}
          </Grid>
        ))}
      </Grid>
    </Grid>
  );
}
