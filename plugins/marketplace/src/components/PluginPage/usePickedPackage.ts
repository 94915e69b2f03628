import { useSearchParams } from 'react-router-dom';
import { PluginLocator } from '../../api';
import { usePlugin } from '../../hooks';

/**
 * Which package of a plugin a person looks at: it is kept in the address.
 *
 * @returns the packages to choose from, too, also where the one that is picked fails
 * @internal
 */
export function usePickedPackage(locator: PluginLocator): {
  picked: string | undefined;
  packages: string[];
  pick: (packageName: string) => void;
} {
  const [params, setParams] = useSearchParams();
  const { data } = usePlugin(locator);
  return {
    picked: params.get('package') ?? undefined,
    packages: data?.packages.map(({ packageName }) => packageName) ?? [],
    pick: packageName =>
      setParams(
        current => {
          const changed = new URLSearchParams(current);
          changed.set('package', packageName);
          return changed;
        },
        { replace: true },
      ),
  };
}
