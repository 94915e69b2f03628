import fetch from 'npm-registry-fetch';
import { NpmSettings } from './readNpmSettings';
import { UnusableAnswerError } from './registryErrors';

/** What npm takes as a login for a host, at the end of a setting's name. */
const LOGIN = /:(_authToken|_auth|username|certfile)$/;

/**
 * Where to get the archive of a package: at the registry itself, or at a host that .npmrc has
 * a login for. As npm does, the host that stands for npm's default registry, or the one that
 * `replace-registry-host` names, is replaced by the registry.
 *
 * @param tarball - as the registry has it
 * @param registry - of the package's scope
 * @throws `UnusableAnswerError` for any other place
 */
export function archiveUrl(
  name: string,
  tarball: string,
  { registry, settings }: { registry: string; settings: NpmSettings },
): string {
  const base = new URL(registry.replace(/\/*$/, '/'));
  const url = URL.canParse(tarball) ? new URL(tarball) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UnusableAnswerError(
      `The registry at ${base.host} names no web address for the archive of '${name}'; check the registry in .npmrc`,
    );
  }
  url.username = '';
  url.password = '';
  if (url.host === base.host) {
    // Behind a proxy, registries often do not know that they are asked by https
    url.protocol = base.protocol;
    return url.href;
  }
  if (isReplaced(url.host, settings.replaceRegistryHost)) {
    const path = url.pathname.startsWith(base.pathname)
      ? url.pathname
      : `${base.pathname}${url.pathname.slice(1)}`;
    return new URL(`${path}${url.search}`, base).href;
  }
  if (hasLogin(url.host, settings)) {
    return url.href;
  }
  throw new UnusableAnswerError(
    `The registry at ${base.host} has the archive of '${name}' at ${url.host}, which is not asked: it is neither the registry nor a host that .npmrc has a login for; check the registry, or set replace-registry-host=always in .npmrc`,
  );
}

function isReplaced(host: string, setting: unknown): boolean {
  if (setting === 'never') {
    return false;
  }
  // Without settings, npm's own default
  const replaced =
    typeof setting !== 'string' || setting === 'npmjs'
      ? new URL(fetch.pickRegistry('any')).host
      : setting;
  return replaced === 'always' || replaced === host;
}

function hasLogin(host: string, settings: NpmSettings): boolean {
  return Object.keys(settings).some(
    key => key.startsWith(`//${host}/`) && LOGIN.test(key),
  );
}
