import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { SourceProblem } from '../ingest/SourceProblem';
import { YamlDocument, YamlParser } from './YamlParser';
import { ask, UnusableText } from './askWorker';
import {
  Batch,
  batchMessage,
  lineMessage,
  ParsedDocument,
  readyMessage,
} from './workerMessages';

/** Five seconds: real files take milliseconds. */
const PARSE_TIMEOUT_MS = 5_000;

/** A busy machine may be slow to start a thread. */
const START_TIMEOUT_MS = 60_000;

/** Enough for the largest file that sources read. */
const MEMORY_MB = 256;

/** JSON of one file, in characters: aliases can make much of little. */
const MAX_FILE_JSON = 64 * 1024 * 1024;

/**
 * Parses in a thread of its own, so that no text can block the backend or use up its
 * memory. The thread starts with the first text; when it takes too long or runs out of
 * memory it is ended, which costs that one file, and the next text starts another.
 */
export class WorkerYamlParser implements YamlParser {
  readonly #timeoutMs: number;
  readonly #memoryMb: number;
  #worker: Promise<Worker> | undefined;
  /** What {@link WorkerYamlParser.#worker} becomes, or was last. */
  #running: Worker | undefined;
  /** What is under way: the thread does one thing at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * @param options.timeoutMs - for one file, in milliseconds
   * @param options.memoryMb - that parsing may use, in megabytes
   */
  constructor(options: { timeoutMs?: number; memoryMb?: number } = {}) {
    this.#timeoutMs = options.timeoutMs ?? PARSE_TIMEOUT_MS;
    this.#memoryMb = options.memoryMb ?? MEMORY_MB;
  }

  async parse(
    text: string,
    file: string,
  ): Promise<{ documents: YamlDocument[]; problems: SourceProblem[] }> {
    const documents: YamlDocument[] = [];
    const problems: SourceProblem[] = [];
    try {
      await this.#exclusively(worker =>
        this.#readBatches(worker, text, batch => {
          for (const document of batch.documents) {
            documents.push(this.#toDocument(document, text));
          }
          for (const problem of batch.problems) {
            problems.push({ severity: 'error', file, ...problem });
          }
        }),
      );
    } catch (cause) {
      if (!(cause instanceof UnusableText)) {
        throw cause;
      }
      const message = `cannot be parsed: ${cause.message}`;
      problems.push({ severity: 'error', file, message });
    }
    return { documents, problems };
  }

  /** Ends the thread; a later text starts a new one. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.then(
      started => started.terminate(),
      () => {},
    );
  }

  async #readBatches(
    worker: Worker,
    text: string,
    onBatch: (batch: Batch) => void,
  ): Promise<void> {
    const limitMs = this.#timeoutMs;
    let leftMs = limitMs;
    let size = 0;
    let request: object = { type: 'parse', text };
    for (;;) {
      const begin = performance.now();
      const batch = await ask(worker, request, batchMessage, {
        leftMs,
        limitMs,
      });
      leftMs = Math.max(1, leftMs - (performance.now() - begin));
      size += batch.documents.reduce((sum, { json }) => sum + json.length, 0);
      if (size > MAX_FILE_JSON) {
        throw new UnusableText(
          'its documents are too large together once their aliases are followed; split the file',
        );
      }
      onBatch(batch);
      if (batch.done) {
        return;
      }
      // Between batches everything else of the backend has its turn
      await nextTurn();
      request = { type: 'next' };
    }
  }

  #toDocument(document: ParsedDocument, text: string): YamlDocument {
    const { json, line, start, end, startLine } = document;
    const value: unknown = JSON.parse(json);
    return {
      value,
      line,
      lineOf: async path => {
        if (path.length === 0) {
          return line;
        }
        const source = text.slice(start, end);
        const request = { type: 'lineOf', source, path: [...path] };
        try {
          const answer = await this.#exclusively(worker =>
            ask(worker, request, lineMessage, {
              leftMs: this.#timeoutMs,
              limitMs: this.#timeoutMs,
            }),
          );
          return startLine + answer.line - 1;
        } catch {
          // Where the document begins is better than nothing
          return line;
        }
      },
    };
  }

  /** Has the thread do one thing after what it does now. */
  #exclusively<T>(use: (worker: Worker) => Promise<T>): Promise<T> {
    const result = this.#turn.then(async () => {
      const starting = (this.#worker ??= this.#start());
      try {
        return await use(await starting);
      } catch (cause) {
        // Whatever state it is in now: the next text gets a new one
        await this.close();
        throw cause;
      }
    });
    this.#turn = result.catch(() => {});
    return result;
  }

  async #start(): Promise<Worker> {
    const script = resolvePackagePath(
      'backstage-plugin-marketplace-backend',
      'worker/parseYaml.js',
    );
    const worker = new Worker(script, {
      // It needs nothing of what the backend was started with
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#memoryMb },
    });
    worker.unref();
    // It may die while nobody waits for it
    worker.on('error', () => {});
    worker.on('exit', () => {
      if (this.#running === worker) {
        this.#worker = undefined;
      }
    });
    this.#running = worker;
    try {
      await ask(worker, undefined, readyMessage, {
        leftMs: START_TIMEOUT_MS,
        limitMs: START_TIMEOUT_MS,
      });
    } catch (cause) {
      await worker.terminate();
      throw cause;
    }
    return worker;
  }
}
