import { InstallStep } from 'backstage-plugin-marketplace-common';

/** A step of a guide, and what it changes in the repository where that is known exactly. */
export interface PlannedStep {
  step: InstallStep;
  /** None for what only people can do. */
  edits: readonly FileEdit[];
}

/** A change of a workspace's package.json, or of the file in which a backend adds features. */
export type FileEdit =
  | {
      kind: 'add-dependency' | 'update-dependency';
      /** Of the workspace, below the root of the repository. */
      folder: string;
      /** The name that package.json has, or is to have, it by. */
      name: string;
      range: string;
    }
  | { kind: 'remove-dependency'; folder: string; name: string }
  | {
      kind: 'add-feature' | 'remove-feature';
      /** Of the backend, below the root of the repository. */
      file: string;
      /** The name that the backend imports it by. */
      packageName: string;
      /** The line that is to be there; of what is removed, as it may be written. */
      line: string;
    };

/** A step that only people can do, or with which there is nothing to do. */
export function byPeople(step: InstallStep): PlannedStep {
  return { step, edits: [] };
}

/** Whether there is something to do. */
export function isWork({ step: { kind } }: PlannedStep): boolean {
  return (
    kind !== 'already-there' &&
    kind !== 'up-to-date' &&
    kind !== 'nothing-to-wire'
  );
}
