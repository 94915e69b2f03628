import { SourceProblem } from 'backstage-plugin-marketplace-common';

/**
 * The kind of problems that the address asks for; all of them when it names none.
 *
 * @internal
 */
export function severityFromUrl(
  params: URLSearchParams,
): SourceProblem['severity'] | undefined {
  const severity = params.get('severity');
  return severity === 'error' || severity === 'warning' ? severity : undefined;
}
