import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { isWebUrl, PluginPackage } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { Field, Fields } from '../Fields';

/**
 * What the registry of a package tells beside its versions; nothing when nothing is known.
 *
 * @internal
 */
export function RegistryFields({ pkg: { registry } }: { pkg: PluginPackage }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const node = registry?.node;
  const repository = registry?.repository;
  if (!node && !repository) {
    return null;
  }
  return (
    <Fields>
      <Field label={t('packagePage.node')}>{node}</Field>
      <Field long label={t('packagePage.repository')}>
        {repository && isWebUrl(repository) ? (
          <Link to={repository}>{repository}</Link>
        ) : (
          repository
        )}
      </Field>
    </Fields>
  );
}
