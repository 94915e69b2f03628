import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceTranslationRef } from '../../translation';
import { SubtleText } from '../SubtleText';

/**
 * How many plugins there are; told to assistive technology when it changes.
 *
 * @internal
 */
export function ResultCount({
  count,
  loading,
}: {
  count?: number;
  loading: boolean;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <SubtleText role="status">
      {loading && t('results.loading')}
      {count !== undefined && t('results.count', { count })}
    </SubtleText>
  );
}
