import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import { matchesOf } from './matchesOf';

const useStyles = makeStyles(
  theme => ({
    match: {
      borderRadius: 2,
      // Paler text could not be read on its ground.
      color: theme.palette.text.primary,
      backgroundColor:
        theme.palette.type === 'dark'
          ? 'rgba(255, 213, 79, 0.28)'
          : 'rgba(255, 213, 79, 0.55)',
      // The ground reaches out a little, and moves nothing.
      boxShadow: '0 0 0 1px rgba(255, 213, 79, 0.28)',
    },
  }),
  { name: 'MarketplaceHighlighted' },
);

/**
 * A text with what a search has found in it marked.
 *
 * @internal
 */
export function Highlighted({
  text,
  search = '',
}: {
  text: string;
  search?: string;
}) {
  const classes = useStyles();
  return (
    <>
      {matchesOf(text, search).map((part, at) =>
        at % 2 ? (
          <mark key={at} className={classes.match}>
            {part}
          </mark>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </>
  );
}
