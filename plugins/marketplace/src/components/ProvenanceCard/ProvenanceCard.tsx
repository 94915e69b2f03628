import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceTranslationRef } from '../../translation';
import { PluginEntityCard } from '../PluginEntityCard';
import { Provenance } from './Provenance';

/**
 * The sources of a plugin's entry, and what each of them decides.
 *
 * @internal
 */
export function ProvenanceCard() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <PluginEntityCard title={t('provenance.title')}>
      {plugin => <Provenance sources={plugin.sources} />}
    </PluginEntityCard>
  );
}
