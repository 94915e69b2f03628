import { Readable } from 'node:stream';
import { untilAborted } from '../../untilAborted';
import { MAX_FILE_BYTES } from './limits';
import { UrlReading } from './UrlReading';

/**
 * Fetches one file.
 *
 * @returns its content, `undefined` when it is larger than entry files may be: what is
 *   beyond that is not fetched
 * @throws what the URL reader throws, and the signal's reason as soon as it is aborted
 */
export async function fetchContent(
  { urlReader, signal }: Pick<UrlReading, 'urlReader' | 'signal'>,
  url: string,
  etag?: string,
): Promise<{ content: Buffer | undefined; etag?: string }> {
  const controller = new AbortController();
  const either = AbortSignal.any([signal, controller.signal]);
  try {
    const response = await untilAborted(
      urlReader.readUrl(url, { etag, signal: either }),
      signal,
    );
    const content = await untilAborted(
      response.stream ? collect(response.stream()) : response.buffer(),
      signal,
    );
    return { content, etag: response.etag };
  } finally {
    // Readers do not end a request whose body is not read to the end
    controller.abort();
  }
}

async function collect(stream: Readable): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    stream.on('data', (data: Uint8Array | string) => {
      const chunk = typeof data === 'string' ? Buffer.from(data) : data;
      size += chunk.length;
      if (size > MAX_FILE_BYTES) {
        stream.destroy();
        resolve(undefined);
      } else {
        chunks.push(chunk);
      }
    });
    stream.on('error', reject);
    stream.on('end', () => resolve(Buffer.concat(chunks)));
    stream.on('close', () => reject(new Error('the connection was closed')));
  });
}
