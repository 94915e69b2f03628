import { askRegistry } from './askRegistry';
import { PackumentRequest } from './fetchPackument';
import { parseAnswer } from './parseAnswer';
import { UnusableAnswerError } from './registryErrors';

/** Takes what is wanted from the document of a package; `undefined` when it is none. */
export type FactsReader<T> = (
  name: string,
  document: unknown,
) => T | undefined | Promise<T | undefined>;

/** What is asked, and how. */
export interface FactsRequest
  extends Omit<PackumentRequest, 'signal' | 'timeout'> {
  signal?: AbortSignal;
}

/**
 * Asks a registry for the document of a package, and takes what is wanted from it.
 *
 * @returns `unchanged` when it is the one that is known
 * @throws the signal's reason, or an error that says what to check; it holds no secrets
 */
export async function askForFacts<T extends object>(
  name: string,
  request: FactsRequest,
  read: FactsReader<T>,
): Promise<{ facts: T; etag?: string } | 'unchanged' | 'not-found'> {
  const { host } = request;
  const done = new AbortController();
  const signal = request.signal
    ? AbortSignal.any([done.signal, request.signal])
    : done.signal;
  try {
    const answer = await askRegistry(name, { ...request, signal });
    if (typeof answer === 'string') {
      return answer;
    }
    const document = await parseAnswer(answer.body, { name, host, signal });
    const facts = await read(name, document);
    if (!facts) {
      throw new UnusableAnswerError(
        `The registry at ${host} answered for '${name}' with what is not the document of that package; check the registry in .npmrc`,
      );
    }
    return { facts, etag: answer.etag };
  } finally {
    // Nothing more is read of an answer that was given up
    done.abort();
  }
}
