import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { marketplaceTranslationRef } from '../../translation';
import { Shelf } from '../FeaturedPlugins';
import { Skeleton } from '../Skeleton';
import { NewsGrid } from './NewsGrid';
import { UpdatesLine } from './UpdatesWaiting';

const useStyles = makeStyles(
  theme => ({ row: { height: 52, padding: theme.spacing(1, 1, 0) } }),
  { name: 'MarketplaceHomeNewsSkeleton' },
);

const PLACES = ['1', '2', '3', '4', '5'];

/**
 * What stands in the place of the news, as high as they are.
 *
 * @internal
 */
export function NewsSkeleton() {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <div role="progressbar" aria-label={t('widget.loading')}>
      <UpdatesLine>
        <Skeleton width={160} height={20} />
      </UpdatesLine>
      <NewsGrid>
        {[t('highlights.newest'), t('highlights.released')].map(title => (
          <Shelf plain key={title} title={title}>
            {PLACES.map(key => (
              <li key={key} className={classes.row}>
                <Skeleton width="100%" height={36} />
              </li>
            ))}
          </Shelf>
        ))}
      </NewsGrid>
    </div>
  );
}
