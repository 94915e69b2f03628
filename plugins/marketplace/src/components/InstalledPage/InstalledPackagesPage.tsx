import { InstalledPackages } from '../InstalledPackages';
import { InstalledFrame } from './InstalledFrame';

/**
 * Every package that an instance has.
 *
 * @internal
 */
export function InstalledPackagesPage() {
  return (
    <InstalledFrame>
      {({ instance }) => <InstalledPackages instance={instance.id} />}
    </InstalledFrame>
  );
}
