import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { ShelfTitle } from './ShelfTitle';
import { SideBySide } from './SideBySide';

const useStyles = makeStyles(
  theme => ({
    title: { marginBottom: theme.spacing(0.5) },
    item: { flex: '1 0 220px', maxWidth: 320, scrollSnapAlign: 'start' },
  }),
  { name: 'MarketplaceCollections' },
);

/**
 * Collections beside each other.
 *
 * @internal
 */
export function Collections({
  items,
}: {
  items: Array<{ key: string; card: ReactNode }>;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const title = t('highlights.collections');
  return (
    <section aria-label={title}>
      <div className={classes.title}>
        <ShelfTitle>{title}</ShelfTitle>
      </div>
      <SideBySide list>
        {items.map(({ key, card }) => (
          <li key={key} className={classes.item}>
            {card}
          </li>
        ))}
      </SideBySide>
    </section>
  );
}
