import { isError } from '@backstage/errors';
import { counted } from '../counted';
import { describeProblem } from '../ingest/SourceProblem';
import {
  LINT_FORMATS,
  LintFormat,
  LintReport,
  lintEntries,
} from '../lint/lintEntries';
import { CliContext } from './CliContext';
import { parseOptions } from './parseOptions';
import { UsageError } from './UsageError';

/** How {@link lintCommand} is used. */
export const LINT_USAGE = `lint <path> [--format auto|entities|directory]

  Checks entries of the marketplace: a folder of them, one file, or what a glob matches (in
  quotes). Ends with 0 if there are no errors, with 1 if there are, with 2 if it could not
  check.
`;

/**
 * Checks entries.
 *
 * @param args - what follows the name of the command
 * @returns the exit code
 * @throws `UsageError`, or another error when it cannot check
 */
export async function lintCommand(
  args: string[],
  context: CliContext,
): Promise<number> {
  const request = requestOf(args);
  let report: LintReport;
  try {
    const { cwd } = context;
    report = await lintEntries(request.path, { ...request, cwd });
  } catch (error) {
    const why = isError(error) ? error.message : error;
    throw new Error(`Cannot check ${request.path}: ${why}`);
  }
  return printReport(report, context);
}

function requestOf(args: string[]): { path: string; format: LintFormat } {
  const { values, positionals } = parseOptions({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'auto' } },
  });
  const [path, ...others] = positionals;
  if (!path || others.length) {
    throw new UsageError(
      'Name one folder, file or glob to check; put a glob in quotes.',
    );
  }
  const { format } = values;
  if (!isFormat(format)) {
    throw new UsageError(
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
    counted(files, 'file'),
    counted(entities, 'entity', 'entities'),
    counted(errors, 'error'),
    counted(problems.length - errors, 'warning'),
  ];
  print(summary.join(', '));
  return errors ? 1 : 0;
}

function isFormat(text: string): text is LintFormat {
  return Object.hasOwn(LINT_FORMATS, text);
}
