import {
  InstallAction,
  InstallStep,
  Inventory,
  InventoryPackage,
  InventoryWorkspace,
  RegistryIndex,
} from 'backstage-plugin-marketplace-common';
import {
  inventoryOf,
  registryOf,
  TestPlugin,
  viewOf,
} from '../../marketplace/views/__testUtils__/instanceView';
import { EntryFacts } from '../entryFacts';
import { installGuide, planFor } from '../installGuide';

export const FRONTEND = '@acme/plugin-ci';
export const BACKEND = '@acme/plugin-ci-backend';
export const COMMON = '@acme/plugin-ci-common';
export const MODULE = '@acme/plugin-catalog-backend-module-ci';

const REGISTRY = registryOf({
  [FRONTEND]: {
    manifest: {
      features: { '.': '@backstage/FrontendPlugin' },
      homepage: 'https://acme.test/ci',
    },
  },
  [BACKEND]: { manifest: { features: { '.': '@backstage/BackendFeature' } } },
});

export const STOCK_APP: InventoryWorkspace = {
  name: 'app',
  folder: 'packages/app',
  role: 'frontend',
  frontendSystem: 'new',
};
export const STOCK_BACKEND: InventoryWorkspace = {
  name: 'backend',
  folder: 'packages/backend',
  role: 'backend',
};

/** A plugin called CI, and a portal. */
export interface Situation {
  /** npm names, or more. */
  packages?: Array<string | TestPlugin['packages'][number]>;
  installed?: Array<string | (Partial<InventoryPackage> & { name: string })>;
  /** `null` before the first inventory. */
  portal?: Partial<Inventory> | null;
  registry?: RegistryIndex;
  unlisted?: boolean;
  /** Other plugins of the portal, by their packages. */
  others?: string[][];
  entry?: Partial<EntryFacts>;
  requiredKeys?: Record<string, string[]>;
}

function named<T extends { name: string }>(item: string | T) {
  return typeof item === 'string' ? { name: item } : item;
}

/** The guide of the plugin in a stock portal, as far as nothing else is said. */
export function guideFor(
  {
    packages = [FRONTEND, BACKEND, COMMON],
    installed = [],
    portal,
    registry = REGISTRY,
    others = [],
    entry,
    requiredKeys = {},
    ...plugin
  }: Situation,
  action: InstallAction = 'install',
) {
  const view = viewOf({
    plugins: [
      { title: 'CI', packages: packages.map(named), ...plugin },
      ...others.map((names, at) => ({
        title: `Other ${at}`,
        packages: names.map(named),
      })),
    ],
    inventory:
      portal === null ? undefined : inventoryOf(installed.map(named), portal),
    registry,
  });
  const facts = {
    plugin: view.plugins[0],
    view,
    entry: { snippets: [], permissions: new Map(), ...entry },
    requiredKeys: new Map(Object.entries(requiredKeys)),
  };
  return installGuide(action, facts, planFor(action, facts), false);
}

/** A step in a line, so that a table of them can be read. */
export function inWords(step: InstallStep): string {
  switch (step.kind) {
    case 'add-dependency':
      return `${step.half} in ${step.workspace ?? '?'}: ${step.command}`;
    case 'add-line':
      return `${step.assumed ? 'perhaps ' : ''}${step.file}: ${step.lines}`;
    case 'nothing-to-wire':
      return `${step.packageName} is ${step.reason}`;
    case 'wire-by-hand':
    case 'unwire-by-hand':
      return `${step.packageName} ${
        step.kind === 'wire-by-hand' ? '' : 'out '
      }by hand, ${step.reason}: ${step.documentation}`;
    case 'update-dependency':
    case 'remove-dependency':
      return `${step.half} in ${step.workspace ?? 'all'}: ${step.command}`;
    case 'remove-line':
      return `${step.assumed ? 'perhaps ' : ''}${
        step.file
      } without: ${step.lines.join(' ')}`;
    case 'configure':
      return `${step.packageName} wants ${step.required}`;
    case 'allow':
      return `${step.packageName} has ${step.permissions}`;
    case 'already-there':
      return `has ${step.packageName} ${step.version}`;
    case 'up-to-date':
      return `newest is ${step.packageName} ${step.version}`;
    default:
      return step.kind;
  }
}

/** The steps of that guide, a line each. */
export function stepsFor(
  situation: Situation,
  action?: InstallAction,
): string[] {
  return guideFor(situation, action).steps.map(inWords);
}
