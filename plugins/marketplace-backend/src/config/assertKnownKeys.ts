import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Refuses configuration that would be passed over in silence, such as a key with a
 * typing error.
 *
 * @param config - the object whose keys to check; none is fine
 * @param path - where it is in the configuration, for the message
 * @throws `InputError` naming the path of the key, and the keys that there are
 */
export function assertKnownKeys(
  config: Config | undefined,
  path: string,
  known: readonly string[],
): void {
  const unknown = config?.keys().find(key => !known.includes(key));
  if (unknown !== undefined) {
    throw new InputError(
      `${path}.${unknown} is not a key of the marketplace's configuration; ${path} may have ${known.join(
        ', ',
      )}`,
    );
  }
}
