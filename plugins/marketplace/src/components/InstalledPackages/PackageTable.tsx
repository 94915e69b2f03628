import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { InstancePackage } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { DataTable } from '../DataTable';
import { EvidenceWords } from '../EvidenceWords';
import { Declarations } from './Declarations';
import { PackageName } from './PackageName';
import { PackageNotes } from './PackageNotes';
import { PackageLag } from './PackageLag';

/**
 * The packages of an instance, a row each.
 *
 * @internal
 */
export function PackageTable({
  caption,
  packages,
  outdated,
}: {
  caption: string;
  packages: InstancePackage[];
  outdated: boolean;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <DataTable
      caption={caption}
      outdated={outdated}
      head={
        <>
          <th scope="col" style={{ width: '30%' }}>
            {t('installedPackages.package')}
          </th>
          <th scope="col" style={{ width: '9%' }}>
            {t('installedPackages.version')}
          </th>
          <th scope="col" style={{ width: '12%' }}>
            {t('installedPackages.latest')}
          </th>
          <th scope="col">{t('installedPackages.declared')}</th>
          <th scope="col" style={{ width: '22%' }}>
            {t('installedPackages.evidence')}
          </th>
        </>
      }
    >
      {packages.map(pkg => (
        <tr key={pkg.packageName}>
          <th scope="row">
            <PackageName pkg={pkg} />
            <PackageNotes pkg={pkg} />
          </th>
          <td>{pkg.status.version}</td>
          <td>
            {pkg.status.freshness.state !== 'unknown' &&
              pkg.status.freshness.latest}
            <Typography variant="caption" color="textSecondary" component="div">
              <PackageLag freshness={pkg.status.freshness} />
            </Typography>
          </td>
          <td>
            <Declarations pkg={pkg} />
          </td>
          <td>
            <Typography variant="caption" color="textSecondary" component="div">
              <EvidenceWords evidence={pkg.status.evidence} />
            </Typography>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
