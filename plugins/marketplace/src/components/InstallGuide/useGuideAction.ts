import { InstallAction } from 'backstage-plugin-marketplace-common';
import { useSearchParams } from 'react-router-dom';
import { PluginLocator } from '../../api';
import { usePlugin } from '../../hooks';
import { nextActionOf } from '../NextAction';
import { actionFromUrl } from './actionFromUrl';

/**
 * What the guide of a plugin is for: what the address of the page says, or else what there is
 * to do next with the plugin, or else to install it.
 *
 * @returns what it is for, nothing until that is known, and what puts another in the address
 * @internal
 */
export function useGuideAction(
  locator: PluginLocator,
): [InstallAction | undefined, (action: InstallAction) => void] {
  const [params, setParams] = useSearchParams();
  const { data, isPending } = usePlugin(locator);
  const fitting = (data && nextActionOf(data)?.guide) ?? 'install';
  const action = actionFromUrl(params) ?? (isPending ? undefined : fitting);

  return [
    action,
    picked =>
      setParams(
        current => {
          const changed = new URLSearchParams(current);
          changed.set('action', picked);
          return changed;
        },
        { replace: true },
      ),
  ];
}
