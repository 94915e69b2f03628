import { InstallStep } from 'backstage-plugin-marketplace-common';

/**
 * A step that takes work.
 *
 * @internal
 */
export type TaskStep = Exclude<InstallStep, SettledStep>;

/**
 * A step that says why something takes no work.
 *
 * @internal
 */
export type SettledStep = Extract<
  InstallStep,
  { kind: 'nothing-to-wire' | 'up-to-date' | 'already-there' }
>;

/**
 * Whether a step takes work.
 *
 * @internal
 */
export function isTask(step: InstallStep): step is TaskStep {
  return (
    step.kind !== 'nothing-to-wire' &&
    step.kind !== 'up-to-date' &&
    step.kind !== 'already-there'
  );
}
