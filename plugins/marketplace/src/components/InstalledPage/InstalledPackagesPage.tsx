import { InstalledPackages } from '../InstalledPackages';
import { InstalledFrame } from './InstalledFrame';
import { InstalledViews } from './InstalledViews';

/**
 * Every package that an instance has.
 *
 * @internal
 */
export function InstalledPackagesPage() {
  return (
    <InstalledFrame>
      {({ instance }) => (
        <>
          <InstalledViews />
          <InstalledPackages instance={instance.id} />
        </>
      )}
    </InstalledFrame>
  );
}
