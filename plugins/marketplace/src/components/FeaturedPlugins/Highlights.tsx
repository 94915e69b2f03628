import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { useHighlights } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { CollectionCard } from './CollectionCard';
import { Collections } from './Collections';
import { HighlightsSkeleton } from './HighlightsSkeleton';
import { ShelfTitle } from './ShelfTitle';
import { Shelves } from './Shelves';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      marginBottom: theme.spacing(-1.5),
    },
  }),
  { name: 'MarketplaceHighlights' },
);

/**
 * What to look at for a person who has not asked for anything yet: collections, and a few
 * plugins. Where that cannot be had it is left out: the list of all is below.
 *
 * @internal
 */
export function Highlights() {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { data, isError } = useHighlights();
  if (!data) {
    return isError ? null : (
      <div aria-hidden className={classes.root}>
        <HighlightsSkeleton />
      </div>
    );
  }
  const { featured, newest, released } = data;
  // The featured one has a place of its own.
  const collections = data.collections.filter(
    ({ entityRef }) => entityRef !== featured?.collection.entityRef,
  );
  if (data.collections.length + newest.length + released.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      {collections.length > 0 && (
        <Collections
          items={collections.map(collection => ({
            key: collection.entityRef,
            card: <CollectionCard collection={collection} />,
          }))}
        />
      )}
      <Shelves highlights={data} />
      <ShelfTitle>{t('highlights.allPlugins')}</ShelfTitle>
    </div>
  );
}
