import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { CalendarDate } from '../Time';
import { ShelfPlugin } from './ShelfPlugin';

/**
 * Plugins with the day on which their entry was added.
 *
 * @internal
 */
export function AddedPlugins({ plugins }: { plugins: PluginSummary[] }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <>
      {plugins.map(plugin => (
        <ShelfPlugin key={plugin.entityRef} plugin={plugin}>
          {plugin.added &&
            t('highlights.added', {
              when: <CalendarDate date={plugin.added} />,
            })}
        </ShelfPlugin>
      ))}
    </>
  );
}

/**
 * Plugins with the day of their last release.
 *
 * @internal
 */
export function ReleasedPlugins({ plugins }: { plugins: PluginSummary[] }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <>
      {plugins.map(plugin => (
        <ShelfPlugin key={plugin.entityRef} plugin={plugin}>
          {plugin.released &&
            t('highlights.releasedOn', {
              when: <CalendarDate date={plugin.released} />,
            })}
        </ShelfPlugin>
      ))}
    </>
  );
}
