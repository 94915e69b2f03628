import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode, useState } from 'react';
import { CollectionLocator, reasonOf } from '../../api';
import { useCollection, useLocale, useOptionalRouteRef } from '../../hooks';
import { rootRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { Outdated } from '../Outdated';
import { PluginGrid } from '../PluginGrid';
import { ShowMore } from '../ShowMore';

const PAGE_SIZE = 48;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    text: { overflowWrap: 'anywhere' },
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
  skeleton,
}: {
  collection: CollectionLocator;
  /** What stands there until the first answer. */
  skeleton: ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const [most, setMost] = useState(PAGE_SIZE);
  const marketplace = useOptionalRouteRef(rootRouteRef)?.();
  const format = new Intl.NumberFormat(useLocale());
  const { data, error, refetch } = useCollection(collection);

  if (!data) {
    return error ? (
      <LoadFailure
        title={t('results.failed', { message: reasonOf(error, t) })}
        error={error}
        onRetry={refetch}
      />
    ) : (
      <div role="progressbar" aria-label={t('results.loading')}>
        {skeleton}
      </div>
    );
  }
  const { description, pluginCount, plugins } = data;
  const text = description && (
    <Typography variant="body2" className={classes.text} dir="auto">
      {description}
    </Typography>
  );
  if (plugins.length === 0) {
    return (
      <div className={classes.root}>
        {text}
        <Typography variant="body2" color="textSecondary">
          {t('collectionPage.empty')}
        </Typography>
      </div>
    );
  }
  const value = `${collection.namespace}/${collection.name}`;
  const query = new URLSearchParams({ collection: value });
  const browse = marketplace && (
    <Typography variant="body2">
      <Link to={`${marketplace}?${query}`} underline="always">
        {t('collectionPage.browse')}
      </Link>
    </Typography>
  );
  return (
    <div className={classes.root}>
      {error && <Outdated error={error} />}
      {text}
      <div className={classes.line}>
        <Typography variant="body2" color="textSecondary">
          {t('collectionPage.count', { count: pluginCount })}
        </Typography>
        {browse}
      </div>
      <PluginGrid plugins={plugins.slice(0, most)} outdated={false} level={4} />
      {most < plugins.length && (
        <ShowMore
          shown={most}
          total={pluginCount}
          loading={false}
          onMore={() => setMost(most + PAGE_SIZE)}
        />
      )}
      {most >= plugins.length && plugins.length < pluginCount && (
        <div className={classes.line}>
          <Typography variant="body2" color="textSecondary">
            {t('results.shown', {
              shown: format.format(plugins.length),
              total: format.format(pluginCount),
            })}
          </Typography>
          {browse}
        </div>
      )}
    </div>
  );
}
