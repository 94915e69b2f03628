import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceTranslationRef } from '../../translation';
import { SubtleText } from '../SubtleText';

/**
 * What sources are, and how they are doing as a whole.
 *
 * @internal
 */
export function SourcesIntro({ summary }: { summary?: string }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <div>
      <SubtleText>{t('sources.intro')}</SubtleText>
      <SubtleText role="status">{summary}</SubtleText>
    </div>
  );
}
