import { OverviewResponse } from 'backstage-plugin-marketplace-common';
import { installedFiltersFromUrl, installedFiltersToUrl } from '../../filters';
import { useFiltersInUrl } from '../../hooks';
import { InstalledPlugins } from '../InstalledPlugins';
import { InstalledTiles } from '../InstalledTiles';
import { InventoryFindings } from '../InventoryFindings';
import { InstalledFrame } from './InstalledFrame';

/**
 * What an instance has installed, and what of it wants a look.
 *
 * @internal
 */
export function InstalledPage() {
  return (
    <InstalledFrame view="plugins">
      {overview => <Installed overview={overview} />}
    </InstalledFrame>
  );
}

function Installed({ overview }: { overview: OverviewResponse }) {
  const { filters, change } = useFiltersInUrl(
    installedFiltersFromUrl,
    installedFiltersToUrl,
  );
  return (
    <>
      <InstalledTiles
        overview={overview}
        picked={filters.attention}
        onPick={attention => change({ attention })}
      />
      <InventoryFindings
        findings={overview.findings}
        total={overview.instance.findings}
      />
      <InstalledPlugins
        overview={overview}
        filters={filters}
        onChange={change}
      />
    </>
  );
}
