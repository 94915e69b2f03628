import { PluginLocator } from '../../api';
import { usePlugin } from '../../hooks';
import { PluginLinks } from '../PluginAboutCard';

/**
 * Where the authors of a plugin tell more; nothing while that is not known.
 *
 * @internal
 */
export function GuideLinks({ locator }: { locator: PluginLocator }) {
  const { data } = usePlugin(locator);
  return <PluginLinks links={data?.links ?? []} />;
}
