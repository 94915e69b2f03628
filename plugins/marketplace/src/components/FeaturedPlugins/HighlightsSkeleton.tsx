import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { marketplaceTranslationRef } from '../../translation';
import { Skeleton } from '../Skeleton';
import { Collections } from './Collections';
import { Shelf } from './Shelf';
import { ShelfTitle } from './ShelfTitle';
import { SideBySide } from './SideBySide';

const useStyles = makeStyles(
  theme => ({ row: { height: 52, padding: theme.spacing(1, 1, 0) } }),
  { name: 'MarketplaceHighlightsSkeleton' },
);

const PLACES = ['1', '2', '3', '4', '5'];

/**
 * What stands in the place of highlights, as high as they are.
 *
 * @internal
 */
export function HighlightsSkeleton() {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const titles = [
    t('highlights.featured'),
    t('highlights.newest'),
    t('highlights.released'),
  ];
  return (
    <>
      <Collections
        items={PLACES.map(key => ({
          key,
          card: <Skeleton width="100%" height={112} />,
        }))}
      />
      <SideBySide>
        {titles.map(title => (
          <Shelf key={title} title={title}>
            {PLACES.map(key => (
              <li key={key} className={classes.row}>
                <Skeleton width="100%" height={36} />
              </li>
            ))}
          </Shelf>
        ))}
      </SideBySide>
      <ShelfTitle>{t('highlights.allPlugins')}</ShelfTitle>
    </>
  );
}
