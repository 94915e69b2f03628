import { isError } from '@backstage/errors';
import { parseArgs } from 'node:util';
import { describeProblem } from '../ingest/SourceProblem';
import {
  LINT_FORMATS,
  LintFormat,
  LintReport,
  lintEntries,
} from './lintEntries';

const USAGE = `Usage: backstage-plugin-marketplace-backend lint <path> [--format auto|entities|directory]

Checks entries of the marketplace: a folder of them, one file, or what a glob matches (in quotes).
Ends with 0 if there are no errors, with 1 if there are, with 2 if it could not check.
`;

/** Where the command runs, and what it writes to. */
export interface CliContext {
  cwd: string;
  /** Gets lines without their end. */
  print(line: string): void;
  printError(line: string): void;
}

/**
 * Runs the command line of this package.
 *
 * @param args - without the names of Node and of the command
 * @returns the exit code
 */
export async function runCli(
  args: string[],
  context: CliContext,
): Promise<number> {
  let request: { path: string; format: LintFormat } | undefined;
  try {
    request = requestOf(args);
  } catch (error) {
    context.printError(`${messageOf(error)}\n\n${USAGE}`);
    return 2;
  }
  if (!request) {
    context.print(USAGE);
    return 0;
  }
  try {
    const { cwd } = context;
    const report = await lintEntries(request.path, { ...request, cwd });
    return printReport(report, context);
  } catch (error) {
    context.printError(`Cannot check ${request.path}: ${messageOf(error)}`);
    return 2;
  }
}

function requestOf(
  args: string[],
): { path: string; format: LintFormat } | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'auto' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    return undefined;
  }
  const [command, path, ...others] = positionals;
  if (command !== 'lint') {
    throw new Error(
      command ? `There is no command '${command}'.` : 'A command is missing.',
    );
  }
  if (!path || others.length) {
    throw new Error(
      'Name one folder, file or glob to check; put a glob in quotes.',
    );
  }
  const { format } = values;
  if (!isFormat(format)) {
    throw new Error(
      `There is no format '${format}'; use ${Object.keys(LINT_FORMATS).join(
        ', ',
      )}.`,
    );
  }
  return { path, format };
}

function printReport(report: LintReport, { print }: CliContext): number {
  const { files, entities, problems } = report;
  for (const problem of problems) {
    const { severity, message } = problem;
    print(
      describeProblem(
        severity === 'error'
          ? problem
          : { ...problem, message: `warning: ${message}` },
      ),
    );
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const summary = [
    counted(files, 'file', 'files'),
    counted(entities, 'entity', 'entities'),
    counted(errors, 'error', 'errors'),
    counted(problems.length - errors, 'warning', 'warnings'),
  ];
  print(summary.join(', '));
  return errors ? 1 : 0;
}

function isFormat(text: string): text is LintFormat {
  return Object.hasOwn(LINT_FORMATS, text);
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
