import { ScmIntegrationRegistry } from '@backstage/integration';
import { repositoryUrl } from '../registry/repositoryUrl';

/** How hosts write the address of a file of the default branch. */
const FILES: Record<string, string> = {
  github: '/blob/HEAD/',
  gitlab: '/-/blob/HEAD/',
  bitbucketCloud: '/src/HEAD/',
};

/**
 * What relative links of a readme are relative to: the folder of the package, in the default
 * branch of its repository.
 *
 * @param repository - as package.json has it
 * @param integrations - tell what kind of host it is
 * @returns an http(s) folder with a slash at the end; `undefined` where it is not known how
 *   the host writes it
 */
export function readmeBaseUrl(
  { url, directory }: { url: string; directory?: string },
  integrations: Pick<ScmIntegrationRegistry, 'byUrl'>,
): string | undefined {
  const page = repositoryUrl(url);
  const type = page && integrations.byUrl(page)?.type;
  if (!page || !type || !Object.hasOwn(FILES, type)) {
    return undefined;
  }
  // Some name the folder in the address itself
  const [, root, named = ''] =
    /^(.*?)(?:(?:\/-)?\/(?:tree|blob|src)\/[^/]+(?:\/(.*))?)?$/.exec(page) ??
    [];
  const folders = (directory ?? decoded(named))
    .split('/')
    .filter(part => part !== '' && part !== '.');
  if (folders.includes('..')) {
    return undefined;
  }
  const path = folders.map(part => `${encodeURIComponent(part)}/`).join('');
  return `${root}${FILES[type]}${path}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
