import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RendererProps } from '@backstage/plugin-home-react';
import { marketplaceTranslationRef } from '../../translation';

/**
 * A card on the home page as others are, with a title in the language of the portal: that
 * of its description is in English.
 *
 * @internal
 */
export function HomeCard({ Content }: RendererProps) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <InfoCard title={t('widget.title')} divider>
      <Content />
    </InfoCard>
  );
}
