import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { ShelfTitle } from './ShelfTitle';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: '1 0 min(85%, 280px)',
      minWidth: 0,
      boxSizing: 'border-box',
      padding: theme.spacing(1.5, 1),
      borderRadius: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
      scrollSnapAlign: 'start',
    },
    head: {
      display: 'flex',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      minHeight: 24,
      padding: theme.spacing(0, 1, 0.5),
    },
    all: { flex: 'none' },
    list: { margin: 0, padding: 0, listStyle: 'none' },
  }),
  { name: 'MarketplaceShelf' },
);

/**
 * A few plugins that have something in common, and the way to the others.
 *
 * @internal
 */
export function Shelf({
  title,
  all,
  children,
}: {
  title: string;
  /** Where all of them are; missing while that is not known. */
  all?: string;
  /** Items of a list. */
  children: ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <Paper
      component="section"
      elevation={0}
      className={classes.root}
      aria-label={title}
    >
      <div className={classes.head}>
        <ShelfTitle>{title}</ShelfTitle>
        {all && (
          <Typography variant="body2" className={classes.all}>
            <Link to={all} aria-label={t('highlights.allOf', { title })}>
              {t('highlights.all')}
            </Link>
          </Typography>
        )}
      </div>
      <ul className={classes.list}>{children}</ul>
    </Paper>
  );
}
