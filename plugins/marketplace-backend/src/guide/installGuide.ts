import {
  InstallAction,
  InstallGuide,
} from 'backstage-plugin-marketplace-common';
import { frontendSystemOf } from '../marketplace/views/frontendSystemOf';
import { GuideFacts } from './GuideFacts';
import { packagesToInstall, planInstall } from './planInstall';
import { isWork, PlannedStep } from './PlannedStep';
import { planRemove } from './planRemove';
import { planUpdate } from './planUpdate';

/** Plans what to do to have a plugin in an instance, its latest version, or it no more. */
export function planFor(
  action: InstallAction,
  facts: GuideFacts,
): PlannedStep[] {
  switch (action) {
    case 'update':
      return planUpdate(facts);
    case 'remove':
      return planRemove(facts);
    default:
      return planInstall(facts);
  }
}

/**
 * Answers `GET /plugins/{namespace}/{name}/install`.
 *
 * @param patch - whether the same can be had as a patch
 */
export function installGuide(
  action: InstallAction,
  facts: GuideFacts,
  plan: readonly PlannedStep[],
  patch: boolean,
): InstallGuide {
  const { plugin, view } = facts;
  const inventory = view.inventory?.inventory;
  return {
    entityRef: plugin.summary.entityRef,
    instance: view.instance,
    action,
    actions: actionsOf(facts),
    patch,
    packageManager: inventory?.packageManager,
    frontendSystem: inventory && frontendSystemOf(inventory),
    steps: [
      ...plan.map(({ step }) => step),
      ...(plan.some(isWork) ? [{ kind: 'restart' } as const] : []),
    ],
  };
}

function actionsOf(facts: GuideFacts): InstallAction[] {
  const { present, toWire } = packagesToInstall(facts);
  return [
    ...(toWire.length || !present.length ? ['install' as const] : []),
    ...(present.length ? (['update', 'remove'] as const) : []),
  ];
}
