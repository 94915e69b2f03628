import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { marketplaceTranslationRef } from '../../translation';
import { InstalledPackagesSkeleton } from '../InstalledPackages';
import { InstalledTilesSkeleton } from '../InstalledTiles';
import { InstanceHeaderSkeleton } from '../InstanceHeader';
import { ListSkeleton } from '../ListSkeleton';
import { Skeleton } from '../Skeleton';

/**
 * What is listed of an instance.
 *
 * @internal
 */
export type InstalledView = 'plugins' | 'packages';

/**
 * What stands in the place of an instance until it is known.
 *
 * @internal
 */
export function InstalledSkeleton({
  view,
  withHeader = true,
}: {
  view: InstalledView;
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
      {view === 'packages' ? (
        <InstalledPackagesSkeleton />
      ) : (
        <>
          <InstalledTilesSkeleton />
          <Skeleton width="100%" height={40} />
        </>
      )}
      <ListSkeleton wide={wide} columns={view === 'packages' ? 5 : 6} />
    </>
  );
}
