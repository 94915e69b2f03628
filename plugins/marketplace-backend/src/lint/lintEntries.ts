import { NotFoundError } from '@backstage/errors';
import { join, relative, resolve } from 'node:path';
import { readAnyDocument } from '../ingest/formats/anyFormat';
import { readDirectoryEntry } from '../ingest/formats/directoryEntry';
import { readEntityDocuments } from '../ingest/formats/entityDocuments';
import { ParserFailure } from '../yaml/ParserFailure';
import { SourceFormat } from '../ingest/formats/SourceFormat';
import { WorkerYamlParser } from '../yaml/WorkerYamlParser';
import { YamlParser } from '../yaml/YamlParser';
import { readFiles } from '../ingest/readFiles';
import { SourceProblem } from '../ingest/SourceProblem';
import { LocalFiles } from '../ingest/sources/LocalFiles';
import { localTarget } from '../ingest/sources/localTarget';
import {
  SourceFile,
  UnreadableFile,
} from '../ingest/sources/MarketplaceSource';
import { assignRefs } from '../ingest/staging/assignRefs';

/** In which format files are read; `auto` looks at each. */
export type LintFormat = 'auto' | 'entities' | 'directory';

/** The formats by their names. */
export const LINT_FORMATS: Record<LintFormat, SourceFormat> = {
  auto: readAnyDocument,
  entities: readEntityDocuments,
  directory: readDirectoryEntry,
};

/** What was read, and what is wrong with it. */
export interface LintReport {
  files: number;
  entities: number;
  /** By file and line; the files as they can be opened from the working directory. */
  problems: SourceProblem[];
}

/**
 * Reads entries as the marketplace does, to tell what is wrong with them before it does.
 *
 * @param path - a folder, file or glob, relative to the working directory
 * @param options.yaml - parses the files; by default as the marketplace does
 * @throws when it cannot be read, or has no entry files
 */
export async function lintEntries(
  path: string,
  options: { format: LintFormat; cwd: string; yaml?: YamlParser },
): Promise<LintReport> {
  const target = resolve(options.cwd, path);
  const found = await localTarget(target);
  if ('reason' in found) {
    throw new NotFoundError(`it ${found.reason}`);
  }
  const shown = relative(options.cwd, found.folder);
  const yaml = options.yaml ?? new WorkerYamlParser();
  try {
    const source = new LocalFiles({
      id: 'lint',
      type: options.format === 'directory' ? 'directory' : 'entities',
      target,
      displayTarget: path,
      format: tellingOfFailures(LINT_FORMATS[options.format]),
      yaml,
    });
    const { signal } = new AbortController();
    const reading = await source.read({ signal });
    if (reading.unchanged) {
      return { files: 0, entities: 0, problems: [] };
    }
    const unreadable: UnreadableFile[] = [];
    const { files } = await readFiles(
      source,
      readable(reading.files, file => unreadable.push(file)),
      { known: new Map(), yaml, signal },
    );
    const entries = files.flatMap(file => ('found' in file ? file.found : []));
    const { duplicates } = await assignRefs(entries);
    const problems = [
      ...[
        ...unreadable,
        ...files.flatMap(file =>
          'unreadable' in file
            ? { path: file.path, reason: file.unreadable }
            : [],
        ),
      ].map(
        ({ path: file, reason: message }): SourceProblem => ({
          severity: 'error',
          file,
          message,
        }),
      ),
      ...files.flatMap(file => ('problems' in file ? file.problems : [])),
      ...duplicates,
    ];
    return {
      files: files.length + unreadable.length,
      entities: entries.length - duplicates.length,
      problems: problems
        .map(problem => ({ ...problem, file: join(shown, problem.file) }))
        .sort(byPlace),
    };
  } finally {
    await yaml.close();
  }
}

/** A file that cannot be parsed now is an error as others; nothing is there to keep. */
function tellingOfFailures(format: SourceFormat): SourceFormat {
  return async (text, file, yaml) => {
    try {
      return await format(text, file, yaml);
    } catch (error) {
      if (!(error instanceof ParserFailure)) {
        throw error;
      }
      const { message } = error;
      return { found: [], problems: [{ severity: 'error', file, message }] };
    }
  };
}

/** Files that can be read; of the others the caller is told. */
async function* readable(
  files: AsyncIterable<SourceFile | UnreadableFile>,
  onUnreadable: (file: UnreadableFile) => void,
): AsyncGenerator<SourceFile> {
  for await (const file of files) {
    if ('reason' in file) {
      onUnreadable(file);
    } else {
      yield file;
    }
  }
}

function byPlace(a: SourceProblem, b: SourceProblem): number {
  if (a.file !== b.file) {
    return a.file < b.file ? -1 : 1;
  }
  return (a.line ?? 0) - (b.line ?? 0);
}
