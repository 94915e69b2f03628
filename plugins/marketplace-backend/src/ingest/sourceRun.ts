import { SourceRun } from 'backstage-plugin-marketplace-common';
import { randomUUID } from 'node:crypto';
import { StoredSource } from '../database/SourceStore';
import { StagingPlan } from './staging/planStaging';

/** Refs that a run tells of, of each kind of change. */
const MAX_TOLD_CHANGES = 100;

/** A run that begins. */
export function newRun(): SourceRun {
  return {
    id: randomUUID(),
    startedAt: new Date().toISOString(),
    outcome: 'running',
    files: 0,
    entities: 0,
    added: 0,
    changed: 0,
    removed: 0,
    kept: 0,
    errors: 0,
    warnings: 0,
    changes: { added: [], changed: [], removed: [] },
  };
}

/** The end of a run that found nothing new. */
export function unchangedRun(run: SourceRun, stored: StoredSource): SourceRun {
  const errors = stored.problems.filter(
    ({ severity }) => severity === 'error',
  ).length;
  return {
    ...run,
    endedAt: new Date().toISOString(),
    outcome: 'unchanged',
    entities: stored.entities,
    errors,
    warnings: stored.problems.length - errors,
  };
}

/** The end of a run that read its source. */
export function plannedRun(
  run: SourceRun,
  plan: StagingPlan,
  files: number,
): SourceRun {
  const { added, changed, removed } = plan.changes;
  const errors = plan.problems.filter(
    ({ severity }) => severity === 'error',
  ).length;
  const isChanged = added.length + changed.length + removed.length > 0;
  const outcome = isChanged ? 'changed' : 'unchanged';
  return {
    ...run,
    endedAt: new Date().toISOString(),
    outcome: plan.shrinkage ? 'shrunk' : outcome,
    files,
    entities: plan.entities,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    kept: plan.kept,
    errors,
    warnings: plan.problems.length - errors,
    changes: {
      added: added.slice(0, MAX_TOLD_CHANGES),
      changed: changed.slice(0, MAX_TOLD_CHANGES),
      removed: removed.slice(0, MAX_TOLD_CHANGES),
    },
  };
}
