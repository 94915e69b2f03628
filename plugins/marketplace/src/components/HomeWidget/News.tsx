import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { reasonOf } from '../../api';
import {
  useHighlights,
  useInventoryAccess,
  useOptionalRouteRef,
  usePluginCount,
} from '../../hooks';
import { rootRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { AddedPlugins, ReleasedPlugins, Shelf } from '../FeaturedPlugins';
import { Notice } from '../Notice';
import { NewsSkeleton } from './NewsSkeleton';
import { NewsGrid } from './NewsGrid';
import { UpdatesWaiting } from './UpdatesWaiting';

/**
 * The plugins that were added last, those that were released last, and how many updates
 * wait.
 *
 * @internal
 */
export function News() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const marketplace = useOptionalRouteRef(rootRouteRef)?.();
  const access = useInventoryAccess();
  const { data, error, refetch } = useHighlights();
  const noNews = data?.newest.length === 0 && data.released.length === 0;
  const plugins = usePluginCount(noNews);

  if (!data && error) {
    return (
      <Notice severity="error" role="alert">
        {t('widget.failed', { message: reasonOf(error, t) })}
        <Button
          size="small"
          variant="outlined"
          color="primary"
          onClick={() => refetch()}
        >
          {t('entity.retry')}
        </Button>
      </Notice>
    );
  }
  // The line of the updates is above: it must not push down what is there.
  if (!data || access === 'asking' || (noNews && plugins.isPending)) {
    return <NewsSkeleton />;
  }
  if (noNews && plugins.data === 0) {
    return (
      <>
        {access === 'open' && <UpdatesWaiting onlyIfAny />}
        <Typography variant="body2">
          {marketplace ? (
            <Link to={marketplace}>{t('noPlugins.title')}</Link>
          ) : (
            t('noPlugins.title')
          )}
        </Typography>
      </>
    );
  }
  const { newest, released } = data;
  return (
    <>
      {access === 'open' && <UpdatesWaiting />}
      {noNews && <Typography variant="body2">{t('widget.empty')}</Typography>}
      <NewsGrid>
        {newest.length > 0 && (
          <Shelf
            plain
            title={t('highlights.newest')}
            all={marketplace && `${marketplace}?sort=added`}
          >
            <AddedPlugins plugins={newest} />
          </Shelf>
        )}
        {released.length > 0 && (
          <Shelf
            plain
            title={t('highlights.released')}
            all={marketplace && `${marketplace}?sort=released`}
          >
            <ReleasedPlugins plugins={released} />
          </Shelf>
        )}
      </NewsGrid>
    </>
  );
}
