import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  OverviewResponse,
  PluginAttention,
} from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { isUnseen, knowsUpdates } from '../../judgement';
import { marketplaceTranslationRef } from '../../translation';
import { Tile } from './Tile';
import { TileGrid } from './TileGrid';
import { isSameAttention, TILES } from './tiles';

/** Stands for a figure. */
const UNKNOWN = '–';

/**
 * The figures of an instance; each lists what it counts.
 *
 * @internal
 */
export function InstalledTiles({
  overview,
  picked,
  onPick,
}: {
  overview: OverviewResponse;
  /** What the list is narrowed to. */
  picked: PluginAttention[];
  onPick: (attention: PluginAttention[]) => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { instance, plugins } = overview;
  const { deprecated, moved, missingCompanion, notLoaded, updates } = plugins;
  const format = new Intl.NumberFormat(useLocale());
  const unseen = isUnseen(overview);
  const updatesKnown = knowsUpdates(overview);
  const total = plugins.installed + plugins.partial;

  const figure = (count: number, known = !unseen) =>
    count > 0 || known ? format.format(count) : UNKNOWN;
  const choice = (
    attention: PluginAttention[],
    count: number,
    known?: boolean,
  ) => {
    const isPicked = isSameAttention(attention, picked);
    return {
      value: figure(count, known),
      picked: isPicked,
      onPick:
        count > 0 || isPicked
          ? () => onPick(isPicked ? [] : attention)
          : undefined,
    };
  };
  const parts = (...texts: Array<string | false>) =>
    texts.filter(Boolean).join(' · ');
  const none = (text: string, known = !unseen) =>
    known ? text : t('tiles.unknown');
  const wholly = unseen ? t('tiles.completeUnknown') : t('tiles.complete');

  return (
    <TileGrid label={t('tiles.label')}>
      <Tile
        label={t('tiles.installed')}
        hint={
          (plugins.partial > 0 &&
            t('tiles.partial', { count: plugins.partial })) ||
          (total > 0 ? wholly : unseen && t('tiles.unknown'))
        }
        value={figure(total)}
        disabled={picked.length === 0}
        onPick={() => onPick([])}
      />
      <Tile
        label={t('tiles.updates')}
        hint={
          parts(
            updates.major > 0 && t('tiles.major', { count: updates.major }),
            updates.minor > 0 && t('tiles.minor', { count: updates.minor }),
            updates.patch > 0 && t('tiles.patch', { count: updates.patch }),
            updates.prerelease > 0 &&
              t('tiles.prerelease', { count: updates.prerelease }),
          ) || none(t('tiles.upToDate'), updatesKnown)
        }
        {...choice(TILES.updates, updates.total, updatesKnown)}
      />
      <Tile
        label={t('tiles.replaced')}
        hint={
          parts(
            deprecated > 0 && t('tiles.deprecated', { count: deprecated }),
            moved > 0 && t('tiles.moved', { count: moved }),
          ) || none(t('tiles.noneReplaced'))
        }
        {...choice(TILES.replaced, plugins.deprecatedOrMoved)}
      />
      <Tile
        label={t('tiles.broken')}
        hint={
          parts(
            missingCompanion > 0 &&
              t('tiles.incomplete', { count: missingCompanion }),
            notLoaded > 0 && t('tiles.notLoaded', { count: notLoaded }),
          ) || none(t('tiles.noneBroken'))
        }
        {...choice(TILES.broken, plugins.incompleteOrNotLoaded)}
      />
      <Tile
        label={t('tiles.unlisted')}
        hint={
          plugins.unlisted > 0
            ? t('tiles.unlistedHint')
            : none(t('tiles.noneUnlisted'))
        }
        {...choice(TILES.unlisted, plugins.unlisted)}
      />
      <Tile
        label={t('tiles.backstage')}
        value={instance.backstageVersion ?? UNKNOWN}
        hint={
          instance.frontendSystem
            ? t(`tiles.system.${instance.frontendSystem}`)
            : t('tiles.systemUnknown')
        }
      />
    </TileGrid>
  );
}
