import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { reasonOf } from '../../api';
import { useOptionalRouteRef, useRelatedPlugins } from '../../hooks';
import { rootRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { RelatedPlugin } from './RelatedPlugin';
import { RelatedPluginsSkeleton } from './RelatedPluginsSkeleton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    more: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5, 2) },
    list: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'MarketplaceRelatedPlugins' },
);

/**
 * Up to five plugins of the same categories, and the way to all of them.
 *
 * @internal
 */
export function RelatedPlugins({ plugin }: { plugin: PluginDetails }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const marketplace = useOptionalRouteRef(rootRouteRef)?.();
  const { data, error, isLoading, refetch } = useRelatedPlugins(plugin);

  if (isLoading) {
    return <RelatedPluginsSkeleton />;
  }
  if (!data && error) {
    return (
      <LoadFailure
        title={t('results.failed', { message: reasonOf(error, t) })}
        error={error}
        onRetry={refetch}
      />
    );
  }
  if (!data?.length) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('related.none')}
      </Typography>
    );
  }
  return (
    <div className={classes.root}>
      <ul className={classes.list}>
        {data.map(other => (
          <li key={other.entityRef}>
            <RelatedPlugin plugin={other} />
          </li>
        ))}
      </ul>
      {marketplace && (
        <Typography variant="body2" component="div" className={classes.more}>
          {plugin.categories.map(category => (
            <Link
              key={category}
              to={`${marketplace}?${new URLSearchParams({ category })}`}
              underline="always"
            >
              {t('related.all', { category })}
            </Link>
          ))}
        </Typography>
      )}
    </div>
  );
}
