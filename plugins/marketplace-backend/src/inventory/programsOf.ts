import {
  FrontendSystem,
  Inventory,
  InventoryFinding,
  InventoryWorkspace,
} from 'backstage-plugin-marketplace-common';
import { manifestPath } from '../workspace/parsePackageJson';
import { Workspace } from './readWorkspace';

/** What an app makes itself with, what tells most first. */
const FRONTEND_SYSTEMS: Array<[packageName: string, system: FrontendSystem]> = [
  ['@backstage/frontend-defaults', 'new'],
  ['@backstage/app-defaults', 'legacy'],
  ['@backstage/frontend-app-api', 'new'],
  ['@backstage/core-app-api', 'legacy'],
];

const HALVES = ['frontend', 'backend'] as const;

/** The programs of a portal, and what can be seen of its halves. */
export interface Programs {
  programs: InventoryWorkspace[];
  covers: Inventory['covers'];
  findings: InventoryFinding[];
}

/**
 * Finds the programs of a portal, apps and backends. A half can be seen when a program of
 * it declares something: in a container of the backend the app has a package.json without
 * dependencies, as the bundle that was made of it needs none.
 */
export function programsOf(workspaces: readonly Workspace[]): Programs {
  const found = HALVES.flatMap(role =>
    workspaces
      .filter(workspace => workspace.role === role)
      .map(workspace => ({ role, workspace })),
  );
  const covers = { frontend: false, backend: false };
  const findings: InventoryFinding[] = [];
  for (const half of HALVES) {
    const ofHalf = found.filter(({ role }) => role === half);
    covers[half] = ofHalf.some(
      ({ workspace }) => workspace.dependencies.length > 0,
    );
    if (!covers[half]) {
      findings.push(unknownHalf(half, ofHalf.at(0)?.workspace));
    }
  }
  return {
    programs: found.map(({ role, workspace }) => {
      const frontendSystem =
        role === 'frontend' ? frontendSystemOf(workspace) : undefined;
      return {
        name: workspace.name,
        folder: workspace.folder,
        role,
        ...(frontendSystem && { frontendSystem }),
      };
    }),
    covers,
    findings,
  };
}

function unknownHalf(
  half: 'frontend' | 'backend',
  workspace: Workspace | undefined,
): InventoryFinding {
  const advice =
    "To know them, write the inventory when the portal is built (`backstage-plugin-marketplace-backend inventory`), and name the file in 'marketplace.inventory.file'";
  if (!workspace) {
    return {
      kind: 'half-unknown',
      message: `No workspace has the backstage.role '${half}', so the packages of the ${half} are not known. ${advice}`,
    };
  }
  const file = manifestPath(workspace.folder);
  return {
    kind: 'half-unknown',
    message: `${file} has no dependencies, as in a container that has only what was built of it, so the packages of the ${half} are not known. ${advice}`,
    file,
  };
}

function frontendSystemOf({
  dependencies,
}: Workspace): FrontendSystem | undefined {
  return FRONTEND_SYSTEMS.find(([packageName]) =>
    dependencies.some(({ name }) => name === packageName),
  )?.[1];
}
