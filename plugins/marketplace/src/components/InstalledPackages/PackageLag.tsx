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
  withLatest = false,
}: {
  freshness: Freshness;
  /** Whether to tell the latest version, where it is a newer one. */
  withLatest?: boolean;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (freshness.state === 'unknown') {
    return (
      <Tooltip title={t(`unknownFreshness.${freshness.reason}`)}>
        {/* The reason is told nowhere else: the keyboard comes to it, too. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <span tabIndex={0}>
          <VersionLag state="unknown" />
        </span>
      </Tooltip>
    );
  }
  return (
    <VersionLag
      state={freshness.state}
      by={freshness.state === 'behind' ? freshness.by : undefined}
      latest={withLatest ? freshness.latest : undefined}
    />
  );
}
