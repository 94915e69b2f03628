import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceSourceReadPermission } from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
import { useAccess } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { PageAccess } from '../PageAccess';

/**
 * The place of a page about sources, for those who may see it; the others are told
 * what they lack.
 *
 * @internal
 */
export function SourcesAccess({
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
      access={useAccess(marketplaceSourceReadPermission)}
      skeleton={skeleton}
      title={t('noAccess.title')}
      description={t('noAccess.description')}
    >
      {children}
    </PageAccess>
  );
}
