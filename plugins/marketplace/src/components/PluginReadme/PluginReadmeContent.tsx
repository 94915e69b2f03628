import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceTranslationRef } from '../../translation';
import { PluginContent } from '../PluginPage';
import { Section } from '../Section';
import { PluginReadme } from './PluginReadme';

/**
 * What the authors of a plugin's packages tell of them.
 *
 * @internal
 */
export function PluginReadmeContent() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <PluginContent>
      {locator => (
        <Section title={t('readme.title')}>
          <PluginReadme locator={locator} />
        </Section>
      )}
    </PluginContent>
  );
}
