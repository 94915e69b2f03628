import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { CollectionLocator, reasonOf } from '../../api';
import { useCollection, useOptionalRouteRef } from '../../hooks';
import { rootRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { PluginGrid, PluginGridSkeleton } from '../PluginGrid';
import { ShowMore } from '../ShowMore';

const PAGE_SIZE = 48;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
    },
  }),
  { name: 'MarketplaceCollectionPlugins' },
);

/**
 * The plugins of a collection as cards, in the order of its curator.
 *
 * @internal
 */
export function CollectionPlugins({
  collection,
}: {
  collection: CollectionLocator;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const [most, setMost] = useState(PAGE_SIZE);
  const marketplace = useOptionalRouteRef(rootRouteRef)?.();
  const { data, error, refetch } = useCollection(collection);

  if (!data) {
    return error ? (
      <LoadFailure
        title={t('results.failed', { message: reasonOf(error) })}
        error={error}
        onRetry={refetch}
      />
    ) : (
      <div role="progressbar" aria-label={t('results.loading')}>
        <PluginGridSkeleton />
      </div>
    );
  }
  const { pluginCount, plugins } = data;
  if (plugins.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('collectionPage.empty')}
      </Typography>
    );
  }
  const value = `${collection.namespace}/${collection.name}`;
  const query = new URLSearchParams({ collection: value });
  return (
    <div className={classes.root}>
      <div className={classes.line}>
        <Typography variant="body2" color="textSecondary">
          {t('collectionPage.count', { count: pluginCount })}
        </Typography>
        {marketplace && (
          <Typography variant="body2">
            <Link to={`${marketplace}?${query}`} underline="always">
              {t('collectionPage.browse')}
            </Link>
          </Typography>
        )}
      </div>
      <PluginGrid plugins={plugins.slice(0, most)} outdated={false} />
      {most < plugins.length && (
        <ShowMore
          shown={most}
          total={plugins.length}
          loading={false}
          onMore={() => setMost(most + PAGE_SIZE)}
        />
      )}
    </div>
  );
}
