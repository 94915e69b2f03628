import Grid from '@material-ui/core/Grid';
import { Children, ReactNode } from 'react';
import { EntityWarnings } from './EntityWarnings';

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
  children,
}: {
  width: 5 | 7;
  children: ReactNode;
}) {
  return (
    <Grid item xs={12} md={width}>
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
