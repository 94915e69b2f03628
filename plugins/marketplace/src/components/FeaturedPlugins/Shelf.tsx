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
      flex: '1 0 min(85%, 264px)',
      minWidth: 0,
      boxSizing: 'border-box',
      padding: theme.spacing(1.5, 1),
      borderRadius: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
      scrollSnapAlign: 'start',
    },
    plain: { minWidth: 0 },
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
  plain = false,
  children,
}: {
  title: string;
  /** Where all of them are; missing where that is not known. */
  all?: string;
  /** Whether it is a part of a card, below the heading of that, and has no frame. */
  plain?: boolean;
  /** Items of a list. */
  children: ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const content = (
    <>
      <div className={classes.head}>
        <ShelfTitle level={plain ? 3 : 2}>{title}</ShelfTitle>
        {all && (
          <Typography variant="body2" className={classes.all}>
            <Link to={all} aria-label={t('highlights.allOf', { title })}>
              {t('highlights.all')}
            </Link>
          </Typography>
        )}
      </div>
      <ul className={classes.list}>{children}</ul>
    </>
  );
  return plain ? (
    <section aria-label={title} className={classes.plain}>
      {content}
    </section>
  ) : (
    <Paper
      component="section"
      elevation={0}
      className={classes.root}
      aria-label={title}
    >
      {content}
    </Paper>
  );
}
