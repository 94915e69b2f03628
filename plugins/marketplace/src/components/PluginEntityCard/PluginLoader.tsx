import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
import { PluginLocator, reasonOf } from '../../api';
import { usePlugin } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { Outdated } from '../Outdated';
import { Skeleton } from '../Skeleton';

/**
 * Fetches a plugin and shows what the children make of it.
 *
 * @internal
 */
export function PluginLoader({
  locator,
  children,
}: {
  locator: PluginLocator;
  children: (plugin: PluginDetails) => ReactNode;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { data, error, refetch } = usePlugin(locator);

  if (data) {
    return (
      <>
        {error && <Outdated error={error} />}
        {children(data)}
      </>
    );
  }
  if (error) {
    return (
      <div role="alert">
        <Typography variant="body2" gutterBottom>
          {t('entity.failed', { message: reasonOf(error, t) })}
        </Typography>
        <Button size="small" variant="outlined" onClick={() => refetch()}>
          {t('entity.retry')}
        </Button>
      </div>
    );
  }
  return (
    <Box
      role="progressbar"
      aria-label={t('entity.loading')}
      display="grid"
      gridGap={12}
    >
      <Skeleton width="60%" height={20} />
      <Skeleton width="100%" height={60} />
    </Box>
  );
}
