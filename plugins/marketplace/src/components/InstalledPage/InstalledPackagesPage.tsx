import { InstalledPackages } from '../InstalledPackages';
import { InstalledFrame } from './InstalledFrame';

/**
 * Every package that an instance has.
 *
 * @internal
 */
export function InstalledPackagesPage() {
  return (
    <InstalledFrame view="packages">
      {({ instance }) => <InstalledPackages instance={instance} />}
    </InstalledFrame>
  );
}
