import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { InstallStatus } from '../InstallStatusCard';
import { PackageList } from '../PackagesCard';
import { PluginAbout } from '../PluginAboutCard';
import { Section } from '../Section';
import { HowToList } from './HowToList';
import { UnlistedColumns } from './UnlistedColumns';

/**
 * What is known of an unlisted plugin, as the catalog's page of a listed one shows it, and
 * how to list it.
 *
 * @internal
 */
export function UnlistedPlugin({ plugin }: { plugin: PluginDetails }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <UnlistedColumns
      main={
        <>
          <Section level={2} title={t('about.title')}>
            <PluginAbout plugin={plugin} />
          </Section>
          <Section level={2} title={t('packages.title')}>
            <PackageList packages={plugin.packages} />
          </Section>
        </>
      }
      side={
        <>
          <Section level={2} title={t('status.title')}>
            <InstallStatus plugin={plugin} />
          </Section>
          <Section level={2} title={t('unlisted.howTo')}>
            <HowToList plugin={plugin} />
          </Section>
        </>
      }
    />
  );
}
