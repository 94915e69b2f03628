import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { JsonObject } from '@backstage/types';
import Typography from '@material-ui/core/Typography';
import { PackageConfigSchema } from 'backstage-plugin-marketplace-common';
import { lazy, Suspense, useMemo } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { FallbackBoundary } from '../FallbackBoundary';
import { PluginPageSkeleton } from '../PluginPage';
import { hasForm } from './formOf';
import { KeyList } from './KeyList';
import { readConfigKeys } from './readConfigKeys';

const KeyForm = lazy(() =>
  import('./KeyForm').then(module => ({ default: module.KeyForm })),
);

/**
 * What one package can be configured with: a form, or a list where that would be too long or fails.
 *
 * @internal
 */
export function PackageConfig({
  pkg,
  schema,
}: {
  pkg: PackageConfigSchema;
  schema: JsonObject;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const found = useMemo(() => readConfigKeys(schema), [schema]);
  const { keys, total } = found;
  if (keys.length === 0) {
    return <Typography variant="body2">{t('configForm.none')}</Typography>;
  }
  const list = (
    <KeyList
      keys={keys}
      label={t('configForm.form', { name: pkg.packageName })}
      present={pkg.present ?? []}
      total={total}
    />
  );
  if (!hasForm(found)) {
    return list;
  }
  return (
    <FallbackBoundary fallback={list}>
      <Suspense
        fallback={<PluginPageSkeleton label={t('configForm.loading')} />}
      >
        <KeyForm keys={keys} pkg={pkg} />
      </Suspense>
    </FallbackBoundary>
  );
}
