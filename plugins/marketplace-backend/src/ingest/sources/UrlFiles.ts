import { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { SourceFormat } from '../formats/SourceFormat';
import { YamlParser } from '../../yaml/YamlParser';
import { explainReadError } from './explainReadError';
import { FetchingTime } from './FetchingTime';
import {
  MarketplaceSource,
  SourceFile,
  SourceReading,
  UnreadableFile,
} from './MarketplaceSource';
import { readUrlFile } from './readUrlFile';
import { readUrlPattern } from './readUrlPattern';
import { readUrlTree } from './readUrlTree';
import { UrlReading } from './UrlReading';
import { filePathOf } from './urlPaths';
import { withoutCredentials } from './withoutCredentials';

/** What fetching everything may take, in milliseconds. */
const TIMEOUT_MS = 120_000;

/** Options of {@link UrlFiles}. */
export interface UrlFilesOptions {
  id: string;
  type: 'directory' | 'entities';
  /**
   * One file (`.yaml`, `.yml` or `.json`), a pattern with `*`, or else a folder of a host
   * that hands out archives.
   */
  target: string;
  format: SourceFormat;
  yaml: YamlParser;
  namespace?: string;
  urlReader: UrlReaderService;
  integrations: ScmIntegrationRegistry;
  /**
   * What fetching everything may take, in milliseconds; two minutes by default. The time
   * in which nobody asks for the next file does not count.
   */
  timeoutMs?: number;
}

/**
 * Entries at a URL, read as the operator's `integrations` and `backend.reading.allow` let
 * it: one file, with those that its `Location` documents name, a folder, or a pattern.
 */
export class UrlFiles implements MarketplaceSource {
  readonly id: string;
  readonly type: UrlFilesOptions['type'];
  readonly target: string;
  readonly namespace?: string;
  readonly format: SourceFormat;
  readonly #options: UrlFilesOptions;

  constructor(options: UrlFilesOptions) {
    this.id = options.id;
    this.type = options.type;
    this.target = withoutCredentials(options.target);
    this.namespace = options.namespace;
    this.format = options.format;
    this.#options = options;
  }

  async read(options: {
    signal: AbortSignal;
    etag?: string;
  }): Promise<SourceReading> {
    const { timeoutMs = TIMEOUT_MS } = this.#options;
    // Ends what is left of the reading when it is over, such as a body nobody wants
    const controller = new AbortController();
    const time = new FetchingTime(timeoutMs);
    const reading: UrlReading = {
      ...this.#options,
      etag: options.etag,
      signal: AbortSignal.any([options.signal, time.signal, controller.signal]),
      abort: reason => controller.abort(reason),
    };
    const explain = (error: unknown) => {
      const { aborted, reason } = reading.signal;
      controller.abort();
      if (options.signal.aborted) {
        return options.signal.reason;
      }
      return explainReadError(aborted ? reason : error, {
        ...reading,
        timeoutMs,
      });
    };
    try {
      reading.signal.throwIfAborted();
      const { etag, files } = await time.during(() =>
        this.#readerOf()(reading),
      );
      return {
        etag: etag || undefined,
        files: explained(timed(files, time), explain, () => controller.abort()),
      };
    } catch (error) {
      if (isError(error) && error.name === 'NotModifiedError') {
        controller.abort();
        return { unchanged: true };
      }
      throw explain(error);
    }
  }

  #readerOf() {
    const path = filePathOf(this.#options.target);
    if (path.includes('*')) {
      return readUrlPattern;
    }
    return /\.(ya?ml|json)$/i.test(path) ? readUrlFile : readUrlTree;
  }
}

async function* timed<T>(
  items: AsyncIterable<T>,
  time: FetchingTime,
): AsyncGenerator<T, void, void> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await time.during(() => iterator.next());
      if (next.done) {
        return;
      }
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

async function* explained(
  files: AsyncIterable<SourceFile | UnreadableFile>,
  explain: (error: unknown) => unknown,
  end: () => void,
): AsyncGenerator<SourceFile | UnreadableFile, void, void> {
  try {
    yield* files;
  } catch (error) {
    throw explain(error);
  } finally {
    end();
  }
}
