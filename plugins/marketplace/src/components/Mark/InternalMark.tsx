import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import BusinessIcon from '@material-ui/icons/Business';
import { marketplaceTranslationRef } from '../../translation';
import { Mark } from './Mark';

/**
 * Says that a plugin is developed in the company itself.
 *
 * @internal
 */
export function InternalMark() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <Mark icon={<BusinessIcon fontSize="inherit" aria-hidden />}>
      {t('mark.internal')}
    </Mark>
  );
}
