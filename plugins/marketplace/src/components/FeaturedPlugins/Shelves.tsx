import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { HighlightsResponse } from 'backstage-plugin-marketplace-common';
import { rootRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { AddedPlugins, ReleasedPlugins } from './DatedPlugins';
import { Shelf } from './Shelf';
import { ShelfPlugin } from './ShelfPlugin';
import { SideBySide } from './SideBySide';

/**
 * Featured plugins, and those that are new or have been released anew.
 *
 * @internal
 */
export function Shelves({
  highlights: { featured, newest, released },
}: {
  highlights: HighlightsResponse;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const marketplace = useRouteRef(rootRouteRef)();
  const addressOf = (filters: Record<string, string>) =>
    `${marketplace}?${new URLSearchParams(filters)}`;

  return (
    <SideBySide>
      {featured && featured.plugins.length > 0 && (
        <Shelf
          title={featured.collection.title}
          all={addressOf({
            collection: `${featured.collection.namespace}/${featured.collection.name}`,
          })}
        >
          {featured.plugins.map(plugin => (
            <ShelfPlugin key={plugin.entityRef} plugin={plugin}>
              {plugin.description ?? t('card.noDescription')}
            </ShelfPlugin>
          ))}
        </Shelf>
      )}
      {newest.length > 0 && (
        <Shelf
          title={t('highlights.newest')}
          all={addressOf({ sort: 'added' })}
        >
          <AddedPlugins plugins={newest} />
        </Shelf>
      )}
      {released.length > 0 && (
        <Shelf
          title={t('highlights.released')}
          all={addressOf({ sort: 'released' })}
        >
          <ReleasedPlugins plugins={released} />
        </Shelf>
      )}
    </SideBySide>
  );
}
