import { RELATION_PART_OF } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityInfoCard,
  EntityRefLinks,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import {
  declaredRole,
  isPackageEntity,
  packageRole,
} from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { Field, Fields } from '../Fields';

/**
 * What a package is, and the plugin it belongs to; all of it from its entity.
 *
 * @internal
 */
export function PackageCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (!isPackageEntity(entity)) {
    return null;
  }
  const { packageName, version } = entity.spec;
  const role = packageRole(packageName, declaredRole(entity));
  const plugins = getEntityRelations(entity, RELATION_PART_OF);

  return (
    <EntityInfoCard title={t('package.title')}>
      <Fields>
        <Field long label={t('package.name')}>
          {packageName}
        </Field>
        <Field label={t('package.role')}>{t(`role.${role}`)}</Field>
        <Field long label={t('package.description')}>
          {entity.metadata.description}
        </Field>
        <Field label={t('package.version')}>{version}</Field>
        <Field label={t('package.partOf')}>
          {plugins.length > 0 && <EntityRefLinks entityRefs={plugins} />}
        </Field>
      </Fields>
    </EntityInfoCard>
  );
}
