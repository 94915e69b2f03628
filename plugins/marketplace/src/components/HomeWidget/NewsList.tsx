import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    grid: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
      gap: theme.spacing(2),
      // Rows have room at their sides, which their text should not lose to the card.
      margin: theme.spacing(0, -1),
    },
    section: { minWidth: 0 },
    head: {
      display: 'flex',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      padding: theme.spacing(0, 1, 0.5),
    },
    title: { margin: 0, fontSize: theme.typography.pxToRem(16) },
    list: { margin: 0, padding: 0, listStyle: 'none' },
  }),
  { name: 'MarketplaceHomeNews' },
);

/**
 * Lists beside each other, or below each other where there is no room.
 *
 * @internal
 */
export function NewsGrid({ children }: { children: ReactNode }) {
  return <div className={useStyles().grid}>{children}</div>;
}

/**
 * A few plugins, and the way to the others.
 *
 * @internal
 */
export function NewsList({
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
    <section aria-label={title} className={classes.section}>
      <div className={classes.head}>
        <Typography variant="h6" component="h3" className={classes.title}>
          {title}
        </Typography>
        {all && (
          <Typography variant="body2" noWrap>
            <Link to={all} aria-label={t('highlights.allOf', { title })}>
              {t('highlights.all')}
            </Link>
          </Typography>
        )}
      </div>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}
