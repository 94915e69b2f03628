import { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * Sends a request to the process of a parser.
 *
 * @returns its answer; `undefined` when it ends instead, as it does without memory
 * @throws when it cannot be started
 */
export async function askParser(
  parser: ChildProcess,
  request: Record<string, unknown>,
): Promise<unknown> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    return await Promise.race([
      once(parser, 'message', { signal }).then(([answer]) => answer),
      once(parser, 'exit', { signal }).then(() => undefined),
      new Promise<undefined>(resolve => {
        parser.send(request, error => error && resolve(undefined));
      }),
    ]);
  } finally {
    settled.abort();
  }
}
