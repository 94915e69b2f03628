import { NpmSettings } from './readNpmSettings';

/**
 * Names of environment variables that .npmrc has in the login for a host and that are not set:
 * npm leaves them there as they are written.
 *
 * @param host - with its port
 */
export function unsetVariables(host: string, settings: NpmSettings): string[] {
  const names = Object.entries(settings)
    .filter(([key]) => key.startsWith(`//${host}/`))
    .flatMap(([, value]) => [
      ...String(value).matchAll(/(?<!\\)\$\{([^${}]+)\}/g),
    ])
    .map(([, name]) => name);
  return [...new Set(names)];
}
