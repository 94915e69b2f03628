import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { marketplaceTranslationRef } from '../../translation';
import { InstalledTilesSkeleton } from '../InstalledTiles';
import { InstanceHeaderSkeleton } from '../InstanceHeader';
import { ListSkeleton } from '../ListSkeleton';
import { Skeleton } from '../Skeleton';

/**
 * What stands in the place of an instance until it is known.
 *
 * @internal
 */
export function InstalledSkeleton({
  withHeader = true,
}: {
  withHeader?: boolean;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const wide = useMediaQuery<Theme>(theme => theme.breakpoints.up('md'), {
    noSsr: true,
  });
  return (
    <>
      {withHeader && (
        <>
          <InstanceHeaderSkeleton />
          <Skeleton width={172} height={34} />
        </>
      )}
      <div role="progressbar" aria-label={t('installed.loading')} />
      <InstalledTilesSkeleton />
      <Skeleton width="100%" height={40} />
      <ListSkeleton wide={wide} columns={6} />
    </>
  );
}
