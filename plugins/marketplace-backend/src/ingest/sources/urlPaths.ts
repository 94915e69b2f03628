import { ScmIntegrationRegistry } from '@backstage/integration';
import { withoutCredentials } from './withoutCredentials';

/**
 * The part of a URL that names the file: its path or, as some hosts have it, its query
 * parameter `path`.
 */
export function filePathOf(url: string): string {
  const { searchParams, pathname } = new URL(url);
  return searchParams.get('path') ?? pathname;
}

/** The URL with another file path. */
function withFilePath(url: string, path: string): string {
  const result = new URL(url);
  if (result.searchParams.has('path')) {
    result.searchParams.set('path', path);
  } else {
    result.pathname = path;
  }
  return result.toString();
}

/**
 * One spelling of a file's URL: hosts have several, such as `blob` and `tree`.
 */
export function canonicalUrl(
  url: string,
  integrations: ScmIntegrationRegistry,
): string {
  const result = new URL(integrations.resolveUrl({ url, base: url }));
  result.hash = '';
  return result.toString();
}

/**
 * The path of a file relative to a folder; all of its URL, without credentials, where it
 * is elsewhere.
 *
 * @param folder - the beginning of file paths, up to a `/`
 */
export function pathBelow(
  folder: string,
  url: string,
  integrations: ScmIntegrationRegistry,
): string {
  const canonical = canonicalUrl(url, integrations);
  const path = filePathOf(canonical);
  const start = filePathOf(canonicalUrl(folder, integrations));
  const isBelow =
    path.startsWith(start) &&
    withFilePath(canonical, '/') ===
      withFilePath(canonicalUrl(folder, integrations), '/');
  return isBelow
    ? decode(path.slice(start.length))
    : withoutCredentials(canonical);
}

/** The folder of a file's URL up to its last `/`; of a pattern's, the fixed part. */
export function folderOf(url: string): string {
  const path = filePathOf(url);
  const fixed = path.replace(/\*.*$/, '');
  return withFilePath(url, fixed.slice(0, fixed.lastIndexOf('/') + 1));
}

/** Where people find a file. */
export function pageOf(
  url: string,
  integrations: ScmIntegrationRegistry,
): string {
  const type = integrations.byUrl(url)?.type;
  const page =
    type === 'github' || type === 'gitlab'
      ? url.replace(/^(https?:\/\/[^?#]*?)\/tree\//, '$1/blob/')
      : url;
  return withoutCredentials(page);
}

/**
 * Where people find a file below a folder that is itself a URL; `undefined` where its
 * integration cannot tell.
 */
export function pageBelow(
  folder: string,
  path: string,
  integrations: ScmIntegrationRegistry,
): string | undefined {
  try {
    const base = withFilePath(
      folder,
      `${filePathOf(folder).replace(/\/+$/, '')}/`,
    );
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return pageOf(
      integrations.resolveUrl({ url: `./${encoded}`, base }),
      integrations,
    );
  } catch {
    return undefined;
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
