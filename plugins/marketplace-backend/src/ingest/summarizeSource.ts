import {
  SourceRun,
  SourceState,
  SourceSummary,
} from 'backstage-plugin-marketplace-common';
import { StoredSource } from '../database/SourceStore';
import { SourceProblem } from './SourceProblem';
import { MarketplaceSource } from './sources/MarketplaceSource';
import { TaskState } from './TaskStates';

/** What is known of a source. */
export interface SourceFacts {
  /** Missing before its first run. */
  stored?: StoredSource;
  /** Newest first. */
  runs: readonly SourceRun[];
  /** What the scheduler knows of it. */
  task?: TaskState;
}

/** Tells how a source is doing. */
export function summarizeSource(
  { id, type, target }: Pick<MarketplaceSource, 'id' | 'type' | 'target'>,
  { stored, runs, task }: SourceFacts,
): SourceSummary {
  const lastRun = runs.find(({ outcome }) => outcome !== 'running');
  const problems = stored ? allProblemsOf(stored) : [];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    id,
    type,
    target,
    state: stateOf(lastRun, stored, errors),
    running: task?.status === 'running',
    nextRunAt: task?.startsAt,
    lastRun,
    lastSuccessAt: stored?.lastSuccessAt,
    plugins: stored?.plugins ?? 0,
    entities: stored?.entities ?? 0,
    errors,
    warnings: problems.length - errors,
    shrinkage: stored?.shrinkage,
  };
}

/** What is wrong in a source, and with it beside others. */
export function allProblemsOf({
  problems,
  mergeProblems,
}: StoredSource): SourceProblem[] {
  return [...problems, ...mergeProblems];
}

function stateOf(
  lastRun: SourceRun | undefined,
  stored: StoredSource | undefined,
  errors: number,
): SourceState {
  if (lastRun?.outcome === 'failed' || lastRun?.outcome === 'interrupted') {
    return 'failing';
  }
  if (!lastRun) {
    return 'new';
  }
  if (stored?.shrinkage) {
    return 'shrunk';
  }
  return errors ? 'problems' : 'healthy';
}
