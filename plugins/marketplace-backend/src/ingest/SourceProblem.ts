import { SourceProblem } from 'backstage-plugin-marketplace-common';

export type { SourceProblem };

/** One line for a log: `argo-cd.yaml:12 spec.packages: must be array`. */
export function describeProblem(problem: SourceProblem): string {
  const place = problem.line ? `${problem.file}:${problem.line}` : problem.file;
  const field = problem.field ? ` ${problem.field}` : '';
  return `${place}${field}: ${problem.message}`;
}

/** Whether any of the problems cost something. */
export function hasErrors(problems: readonly SourceProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
