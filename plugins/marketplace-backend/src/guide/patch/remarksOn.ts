import { InstallStep } from 'backstage-plugin-marketplace-common';
import { FileEdit, PlannedStep } from '../PlannedStep';

/**
 * Tells, line by line, what people have to do besides applying a patch. No line can be
 * taken for a part of the patch.
 *
 * @param work - the steps of the guide with which there is something to do
 * @param left - changes that were to be in the patch, but are not
 */
export function remarksOn(
  work: readonly PlannedStep[],
  left: ReadonlySet<FileEdit>,
): string[] {
  const isDone = ({ edits }: PlannedStep) =>
    edits.length > 0 && !edits.some(edit => left.has(edit));
  const remarks = work
    .filter(each => !isDone(each))
    .flatMap(({ step }) => inWords(step));
  return [
    'Apply it with `git apply` in the root of the repository, then install with the package manager.\n',
    ...remarks.map(remark => `To do by hand: ${remark.replace(/\s+/g, ' ')}\n`),
    '\n',
  ];
}

function inWords(step: InstallStep): string[] {
  switch (step.kind) {
    case 'add-dependency':
    case 'update-dependency':
    case 'remove-dependency':
      return [`run ${step.command}`];
    case 'add-line':
      return [`add to ${step.file}: ${step.lines.join(' ')}`];
    case 'remove-line':
      return [`remove from ${step.file}: ${step.lines.join(' ')}`];
    case 'wire-by-hand':
      return [
        `see how ${step.packageName} is used in the code of the app or backend`,
      ];
    case 'unwire-by-hand':
      return [`take ${step.packageName} out of the code of the app or backend`];
    case 'configure':
      return [`set in app-config.yaml: ${step.required.join(', ')}`];
    case 'allow':
      return [`allow the permissions ${step.permissions.join(', ')}`];
    default:
      return [];
  }
}
