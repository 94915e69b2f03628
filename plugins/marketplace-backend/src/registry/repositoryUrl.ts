/** What the short forms of npm stand for. */
const SHORT_HOSTS: Record<string, string> = {
  bitbucket: 'https://bitbucket.org',
  gist: 'https://gist.github.com',
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
};

/**
 * Turns `repository` of a package.json into the address of a page that people can open:
 * `git+ssh://git@github.com/acme/x.git` is `https://github.com/acme/x`.
 *
 * @param url - in any of the spellings that npm knows
 * @param directory - of the package in the repository; part of the address where it is
 *   known how
 * @returns an http(s) address without credentials; `undefined` when there is none
 */
export function repositoryUrl(
  url: string,
  directory?: string,
): string | undefined {
  const page = webUrl(spelledOut(url.trim()));
  if (!page) {
    return undefined;
  }
  const root = page.replace(/[?#].*$/, '').replace(/(\.git)?\/*$/, '');
  const folder = directory?.trim().replace(/^(\.?\/)+|\/+$/g, '');
  if (!folder || folder.split('/').includes('..')) {
    return root;
  }
  const path = folder.split('/').map(encodeURIComponent).join('/');
  switch (new URL(root).hostname) {
    case 'github.com':
      return `${root}/tree/HEAD/${path}`;
    case 'gitlab.com':
      return `${root}/-/tree/HEAD/${path}`;
    default:
      return root;
  }
}

/**
 * An address as a link: http(s) only, and without credentials.
 *
 * @returns `undefined` for everything else
 */
export function webUrl(text: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  if (url.username || url.password) {
    url.username = '';
    url.password = '';
    return url.href;
  }
  return text;
}

function spelledOut(text: string): string {
  const short = /^(\w+):([\w.-]+(?:\/[\w.-]+)*)(?:#.*)?$/.exec(text);
  if (short && Object.hasOwn(SHORT_HOSTS, short[1])) {
    return `${SHORT_HOSTS[short[1]]}/${short[2]}`;
  }
  if (/^[\w-]+\/[\w.-]+$/.test(text)) {
    return `${SHORT_HOSTS.github}/${text}`;
  }
  // git@host:acme/x.git, and the same with a scheme, which is then no valid URL
  const scp = /^(?:(?:git\+)?ssh:\/\/)?[\w.-]+@([\w.-]+):(?!\d+\/)(.+)$/.exec(
    text,
  );
  if (scp) {
    return `https://${scp[1]}/${scp[2]}`;
  }
  const remote = text.replace(/^git\+/i, '');
  if (/^(ssh|git):\/\//i.test(remote) && URL.canParse(remote)) {
    // Its port, if any, is not that of the pages
    const { hostname, pathname } = new URL(remote);
    return `https://${hostname}${pathname}`;
  }
  return remote;
}
