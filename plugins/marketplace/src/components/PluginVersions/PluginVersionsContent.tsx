import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceTranslationRef } from '../../translation';
import { PluginContent } from '../PluginPage';
import { Section } from '../Section';
import { PluginVersions } from './PluginVersions';

/**
 * The versions of the packages of a plugin, and how far the portal is behind.
 *
 * @internal
 */
export function PluginVersionsContent() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <PluginContent>
      {locator => (
        <Section title={t('versions.title')}>
          <PluginVersions locator={locator} />
        </Section>
      )}
    </PluginContent>
  );
}
