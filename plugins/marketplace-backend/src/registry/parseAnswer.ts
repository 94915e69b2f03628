import { isError, ServiceUnavailableError } from '@backstage/errors';
import { parsePackument } from './parsePackument';
import { UnusableAnswerError } from './registryErrors';

/**
 * Parses what a registry has answered for a package.
 *
 * @throws an error that says what is wrong, or the signal's reason
 */
export async function parseAnswer(
  body: Buffer,
  answer: { name: string; host: string; signal: AbortSignal },
): Promise<unknown> {
  const { name, host, signal } = answer;
  try {
    return await parsePackument(body, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof SyntaxError)) {
      throw new UnusableAnswerError(
        `The registry at ${host} answered for '${name}' with ${
          body.length
        } bytes that cannot be parsed, because ${
          isError(error) ? error.message : error
        }; check the registry in .npmrc`,
      );
    }
    throw new ServiceUnavailableError(
      `The registry at ${host} answered for '${name}' with what is not JSON; check that the registry in .npmrc is an npm registry and not a sign-in page`,
    );
  }
}
