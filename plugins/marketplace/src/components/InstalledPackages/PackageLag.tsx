import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tooltip from '@material-ui/core/Tooltip';
import { Freshness } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { VersionLag } from '../VersionLag';

/**
 * How the installed version of a package stands to the latest one; why that is not known
 * shows on hover.
 *
 * @internal
 */
export function PackageLag({
  freshness,
  alone = false,
}: {
  freshness: Freshness;
  /** Whether nothing beside it tells of the latest version. */
  alone?: boolean;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (freshness.state === 'unknown') {
    return (
      <Tooltip title={t(`unknownFreshness.${freshness.reason}`)}>
        {/* The reason is told nowhere else: the keyboard comes to it, too. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <span tabIndex={0}>
          <VersionLag state="unknown" alone={alone} />
        </span>
      </Tooltip>
    );
  }
  return (
    <VersionLag
      state={freshness.state}
      by={freshness.state === 'behind' ? freshness.by : undefined}
      latest={alone ? freshness.latest : undefined}
    />
  );
}
