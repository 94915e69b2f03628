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
        <span>
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
