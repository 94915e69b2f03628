import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { isPackageName } from 'backstage-plugin-marketplace-common';
import { fork } from 'node:child_process';
import { FileHandle } from 'node:fs/promises';
import { posix } from 'node:path';
import pLimit from 'p-limit';
import { z } from 'zod';
import { addTo } from '../../addTo';
import { untilAborted } from '../../untilAborted';
import { validVersion } from '../validVersion';
import { askParser } from './askParser';
import { LockfileContents, LockfileEntry } from './LockfileContents';

/** What parsing the largest lockfile may use, in megabytes; a usual one needs a tenth. */
const MEMORY_MB = 512;

/** In seconds; a usual one takes less than one. */
const MAX_SECONDS = 30;

/** The largest repositories have some ten thousand. */
const MAX_ENTRIES = 500_000;

const entrySchema = z.tuple([
  z.string(),
  z.string(),
  z.string().optional(),
  z.string().optional(),
]);

const answerSchema = z.object({
  problem: z.string().optional(),
  /** Only in the first answer. */
  head: z
    .object({
      packageManager: z.enum(['npm', 'pnpm', 'yarn-classic', 'yarn-berry']),
      version: z.string().max(50),
      catalogs: z.array(z.tuple([z.string(), z.string(), z.string()])),
    })
    .optional(),
  entries: z.array(entrySchema).default([]),
  done: z.boolean().default(true),
});

const oneByOne = pLimit(1);

/**
 * Parses a lockfile, in a process of its own: it has megabytes, and whatever it does to
 * the parser, the backend goes on.
 *
 * @param file - open for reading, at its beginning
 * @param options.tool - that wrote it
 * @param options.yarnrc - the text of .yarnrc.yml
 * @param options.signal - ends it with its reason
 * @returns what is used of it, or what is wrong with it
 */
export async function parseLockfile(
  file: FileHandle,
  options: {
    tool: 'npm' | 'pnpm' | 'yarn';
    yarnrc?: string;
    signal: AbortSignal;
  },
): Promise<LockfileContents | { problem: string }> {
  const { signal } = options;
  return oneByOne(async () => {
    signal.throwIfAborted();
    const timeout = AbortSignal.timeout(MAX_SECONDS * 1_000);
    try {
      return await parseAside(file, {
        ...options,
        signal: AbortSignal.any([signal, timeout]),
      });
    } catch (error) {
      signal.throwIfAborted();
      return {
        problem: timeout.aborted
          ? `took longer than ${MAX_SECONDS} seconds to parse`
          : `could not be parsed: ${isError(error) ? error.message : error}`,
      };
    }
  });
}

async function parseAside(
  file: FileHandle,
  options: { tool: string; yarnrc?: string; signal: AbortSignal },
): Promise<LockfileContents | { problem: string }> {
  const { tool, yarnrc, signal } = options;
  // A process: a thread that runs out of memory within JSON.parse takes the backend with it
  const parser = fork(
    resolvePackagePath(
      'backstage-plugin-marketplace-backend',
      'worker/parseLockfile.js',
    ),
    [],
    {
      // It needs nothing of what the backend was started with
      env: {},
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
      serialization: 'advanced',
      stdio: [file.fd, 'ignore', 'ignore', 'ipc'],
    },
  );
  const entries = new Map<string, LockfileEntry>();
  const keysByName = new Map<string, string[]>();
  const unusable: string[] = [];
  let request: Record<string, unknown> = { tool, yarnrc };
  let head: z.infer<typeof answerSchema>['head'];
  try {
    for (;;) {
      const answer = await untilAborted(askParser(parser, request), signal);
      if (answer === undefined) {
        return { problem: 'is too large to be parsed' };
      }
      const { problem, ...batch } = answerSchema.parse(answer);
      head = head ?? batch.head;
      if (problem !== undefined || !head) {
        return { problem: problem ?? 'could not be parsed' };
      }
      for (const entry of batch.entries) {
        addEntry(entries, unusable, entry);
        const [key] = entry;
        if (tool === 'yarn' && entries.has(key)) {
          addTo(keysByName, key.slice(0, key.indexOf('@', 1)), key);
        }
      }
      if (batch.done) {
        const catalogs = byCatalog(head.catalogs);
        return { ...head, entries, keysByName, unusable, catalogs };
      }
      if (entries.size > MAX_ENTRIES) {
        return { problem: `has more than ${MAX_ENTRIES} entries` };
      }
      // Each batch is asked for, so that the event loop has turns between them
      request = {};
    }
  } finally {
    parser.kill('SIGKILL');
  }
}

function addEntry(
  entries: Map<string, LockfileEntry>,
  unusable: string[],
  [key, name, found, path]: z.infer<typeof entrySchema>,
): void {
  const folder = path && posix.normalize(path).replace(/^\.$|\/$/, '');
  const version = validVersion(found);
  if (!isPackageName(name) || (!version && folder === undefined)) {
    unusable.push(key.slice(0, 250));
  } else {
    entries.set(key, { name, version, folder });
  }
}

function byCatalog(
  ranges: Array<[catalog: string, name: string, range: string]>,
): Map<string, Map<string, string>> {
  const catalogs = new Map<string, Map<string, string>>();
  for (const [catalog, name, range] of ranges) {
    const others = catalogs.get(catalog) ?? new Map<string, string>();
    catalogs.set(catalog, others.set(name, range));
  }
  return catalogs;
}
