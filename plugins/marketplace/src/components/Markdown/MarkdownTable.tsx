import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  { root: { overflowX: 'auto' } },
  { name: 'MarketplaceMarkdownTable' },
);

/**
 * A table; a wide one is scrolled, also by keyboard.
 *
 * @internal
 */
export function MarkdownTable({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return (
    // What scrolls must be reached by the keys that scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.root} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}
