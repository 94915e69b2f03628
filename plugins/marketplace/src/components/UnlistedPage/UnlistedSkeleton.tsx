import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceTranslationRef } from '../../translation';
import { Section } from '../Section';
import { Skeleton } from '../Skeleton';
import { UnlistedColumns } from './UnlistedColumns';

/**
 * What stands in the place of an unlisted plugin until it is known.
 *
 * @internal
 */
export function UnlistedSkeleton() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const part = (title: string, height: number) => (
    <Section level={2} title={title}>
      <Skeleton width="100%" height={height} />
    </Section>
  );
  return (
    <div aria-hidden>
      <UnlistedColumns
        main={
          <>
            {part(t('about.title'), 160)}
            {part(t('packages.title'), 96)}
          </>
        }
        side={
          <>
            {part(t('status.title'), 160)}
            {part(t('unlisted.howTo'), 240)}
          </>
        }
      />
    </div>
  );
}
