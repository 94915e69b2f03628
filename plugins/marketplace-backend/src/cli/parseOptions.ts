import { isError } from '@backstage/errors';
import { parseArgs, ParseArgsConfig } from 'node:util';
import { UsageError } from './UsageError';

/**
 * `parseArgs` of Node.
 *
 * @throws `UsageError` for what it does not understand
 */
export function parseOptions<T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(isError(error) ? error.message : String(error));
  }
}
