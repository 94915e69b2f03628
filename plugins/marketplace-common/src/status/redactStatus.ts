import { PackageStatus } from './packageStatus';
import { PluginStatus } from './pluginStatus';

/**
 * What somebody may know of a plugin who may not read inventories: its state, what is
 * missing of it, and that nobody maintains it; no versions and nothing that tells of them.
 *
 * @param mayName - whether they may know of a package; of a half that misses others alone it
 *   is told that it is missing, and not what
 * @public
 */
export function redactStatus(
  status: PluginStatus,
  mayName: (packageName: string) => boolean = () => true,
): PluginStatus {
  if (status.state !== 'installed' && status.state !== 'partial') {
    return status;
  }
  const facts = {
    freshness: 'unknown' as const,
    evidence: [],
    attention: status.attention.filter(each => each === 'archived'),
    ...(status.unknownHalf && { unknownHalf: status.unknownHalf }),
  };
  return status.state === 'installed'
    ? { state: 'installed', ...facts }
    : {
        state: 'partial',
        ...facts,
        missing: status.missing.filter(mayName),
        ...(status.missingHalf && { missingHalf: status.missingHalf }),
      };
}

/**
 * What somebody may know of a package who may not read inventories: whether it is
 * installed.
 *
 * @public
 */
export function redactPackageStatus(status: PackageStatus): PackageStatus {
  return status.state === 'installed'
    ? {
        state: 'installed',
        versions: [],
        declaredIn: [],
        evidence: [],
        loaded: 'unknown',
        freshness: { state: 'unknown', reason: 'no-version' },
      }
    : status;
}
