import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { reasonOf } from '../../api';
import { marketplaceTranslationRef } from '../../translation';
import { Notice } from '../Notice';

/**
 * Says that what is shown could not be fetched anew.
 *
 * @internal
 */
export function Outdated({ error }: { error: Error }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <Notice severity="warning" role="alert">
      <p>{t('installed.outdated', { message: reasonOf(error, t) })}</p>
    </Notice>
  );
}
