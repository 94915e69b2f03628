import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useState } from 'react';
import { PluginLocator, reasonOf } from '../../api';
import { useReadme } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { PackagePicker, PluginPageSkeleton } from '../PluginPage';
import { Readme } from './Readme';

/**
 * The readme of a package of a plugin, and the choice of another.
 *
 * @internal
 */
export function PluginReadme({ locator }: { locator: PluginLocator }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const [picked, setPicked] = useState<string>();
  const { data, error, isPlaceholderData, refetch } = useReadme(
    locator,
    picked,
  );

  if (data) {
    return (
      <>
        <PackagePicker
          id="readme"
          packages={data.packages}
          picked={picked ?? data.packageName}
          onPick={setPicked}
        />
        <Readme readme={data} outdated={isPlaceholderData} />
      </>
    );
  }
  if (error) {
    return (
      <LoadFailure
        title={t('readme.failed', { message: reasonOf(error) })}
        error={error}
        onRetry={refetch}
      />
    );
  }
  return <PluginPageSkeleton label={t('readme.loading')} />;
}
