import { useSearchParams } from 'react-router-dom';
import { ConfigSection } from '../ConfigForm';
import { PluginContent } from '../PluginPage';
import { actionFromUrl } from './actionFromUrl';
import { InstallGuideSection } from './InstallGuideSection';

/**
 * How to have a plugin in this portal, to update or to remove it, and what it can be
 * configured with.
 *
 * @internal
 */
export function PluginInstallContent() {
  const [params, setParams] = useSearchParams();
  const action = actionFromUrl(params);
  return (
    <PluginContent>
      {locator => (
        <>
          <InstallGuideSection
            locator={locator}
            action={action}
            onAction={picked =>
              setParams(
                current => {
                  const changed = new URLSearchParams(current);
                  changed.set('action', picked);
                  return changed;
                },
                { replace: true },
              )
            }
          />
          {action !== 'remove' && <ConfigSection locator={locator} />}
        </>
      )}
    </PluginContent>
  );
}
