import { SourceDetails, SourceRun } from 'backstage-plugin-marketplace-common';

/**
 * A run for tests and for the plugin's own development app: half an hour ago it found
 * nothing new.
 *
 * @internal
 */
export function aRun(details: Partial<SourceRun> = {}): SourceRun {
  return {
    id: 'run-1',
    startedAt: minutesAgo(31),
    endedAt: minutesAgo(30),
    outcome: 'unchanged',
    files: 12,
    entities: 40,
    added: 0,
    changed: 0,
    removed: 0,
    kept: 0,
    errors: 0,
    warnings: 0,
    changes: { added: [], changed: [], removed: [] },
    ...details,
  };
}

/**
 * A healthy source for tests and for the plugin's own development app.
 *
 * @internal
 */
export function aSource(
  id: string,
  details: Partial<SourceDetails> = {},
): SourceDetails {
  const lastRun = details.lastRun ?? aRun();
  return {
    id,
    type: 'entities',
    target: `https://git.example/${id}/marketplace`,
    state: 'healthy',
    running: false,
    nextRunAt: minutesAgo(-30),
    lastRun,
    lastSuccessAt: lastRun.endedAt,
    plugins: 13,
    entities: 40,
    errors: 0,
    warnings: 0,
    problems: [],
    runs: [lastRun],
    ...details,
  };
}

/**
 * A moment before now, as ISO 8601.
 *
 * @internal
 */
export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}
