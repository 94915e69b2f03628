import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ReactNode } from 'react';
import { useInventoryAccess } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { PageAccess } from '../PageAccess';

/**
 * The place of a page about what is installed, for those who may see it; the others are
 * told what they lack.
 *
 * @internal
 */
export function InventoryAccess({
  skeleton,
  children,
}: {
  /** What stands there until the permission is known. */
  skeleton: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <PageAccess
      access={useInventoryAccess()}
      skeleton={skeleton}
      title={t('noInventoryAccess.title')}
      description={t('noInventoryAccess.description')}
    >
      {children}
    </PageAccess>
  );
}
