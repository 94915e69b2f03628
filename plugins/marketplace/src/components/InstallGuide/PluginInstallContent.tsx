import { PluginLocator } from '../../api';
import { ConfigSection } from '../ConfigForm';
import { PluginContent } from '../PluginPage';
import { InstallGuideSection } from './InstallGuideSection';
import { useGuideAction } from './useGuideAction';

/**
 * How to have a plugin in this portal, to update or to remove it, and what it can be
 * configured with.
 *
 * @internal
 */
export function PluginInstallContent() {
  return (
    <PluginContent>{locator => <Parts locator={locator} />}</PluginContent>
  );
}

function Parts({ locator }: { locator: PluginLocator }) {
  const [action, pick] = useGuideAction(locator);
  return (
    <>
      <InstallGuideSection locator={locator} action={action} onAction={pick} />
      {action !== 'remove' && <ConfigSection locator={locator} />}
    </>
  );
}
