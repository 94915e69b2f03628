import { getAgent } from '@npmcli/agent';
import { Agent } from 'node:http';
import { NpmSettings } from './readNpmSettings';
import { UnusableAnswerError } from './registryErrors';

/**
 * Chooses connections as npm's client does, but follows no redirect that would take the
 * token of a registry elsewhere: npm's client forgets it only when the name of the host is
 * another one, and sends it to each port, also without TLS. Where the settings have no token
 * for a registry, it may redirect to wherever it wants.
 *
 * @param registry - the address that the settings have of it
 * @returns a function from the address of each request to its connection; it throws
 *   `UnusableAnswerError` for one that must not be sent
 */
export function guardedAgent(
  registry: string,
  settings: NpmSettings,
): (url: URL) => Agent {
  const { origin, hostname, host } = new URL(registry);
  const { ca, localAddress, maxSockets, noProxy, strictSSL } = settings;
  const options = {
    ca,
    localAddress,
    maxSockets,
    noProxy,
    proxy: settings.httpsProxy || settings.proxy,
    rejectUnauthorized: strictSSL !== false,
  };
  const hasCredentials = Object.entries(settings).some(
    ([key, value]) =>
      value && (key.startsWith(`//${host}/`) || key.startsWith(`//${host}:_`)),
  );
  return url => {
    const isUpgrade = url.origin === origin.replace(/^http:/, 'https:');
    const isOwn = url.origin === origin || isUpgrade;
    if (hasCredentials && url.hostname === hostname && !isOwn) {
      throw new UnusableAnswerError(
        `The registry at ${host} redirects to ${url.origin}, which is not followed, as npm would send its token there; if that is right, name that registry in .npmrc`,
      );
    }
    return getAgent(url, options);
  };
}
