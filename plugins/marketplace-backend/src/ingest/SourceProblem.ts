/**
 * Why a document of a source was refused. The rest of the source is not affected.
 */
export interface SourceProblem {
  /** The file, relative to the source's target. */
  file: string;
  /** 1-based; missing when the problem is with the file as a whole. */
  line?: number;
  /** Dotted path, for example `spec.packages.0`. */
  field?: string;
  /** What is wrong, and what to do about it. */
  message: string;
}

/** One line for a log: `argo-cd.yaml:12 spec.packages: must be array`. */
export function describeProblem(problem: SourceProblem): string {
  const place = problem.line ? `${problem.file}:${problem.line}` : problem.file;
  const field = problem.field ? ` ${problem.field}` : '';
  return `${place}${field}: ${problem.message}`;
}
