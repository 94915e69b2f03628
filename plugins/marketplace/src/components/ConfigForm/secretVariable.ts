import { ConfigKey } from './ConfigKey';

/**
 * The variable of the environment that a secret key is read from: `acme.apiToken` is
 * `ACME_API_TOKEN`.
 *
 * @internal
 */
export function secretVariable({ path }: Pick<ConfigKey, 'path'>): string {
  const words = path
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
  // A variable cannot begin with a digit.
  return /^[A-Z]/.test(words) ? words : `CONFIG_${words}`;
}

/**
 * What `app-config.yaml` has in the place of a secret.
 *
 * @internal
 */
export function secretPlaceholder(key: Pick<ConfigKey, 'path'>): string {
  return `\${${secretVariable(key)}}`;
}
