import { InputError } from '@backstage/errors';
import {
  Inventory,
  INVENTORY_LIMITS,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import { createBreather } from '../concurrency/breather';
import { parseBy } from '../parseBy';
import { isInstanceId } from './isInstanceId';
import { reportedHeadSchema, reportedPackageSchema } from './reportedSchemas';

const documentSchema = z.looseObject({ packages: z.array(z.unknown()) });

/**
 * Checks an inventory that something else has made, and gives others their turn on the
 * event loop meanwhile. Fields that are not known are left out.
 *
 * @param document - without packages, or with some of them
 * @param packages - what is to be added to the packages of the document
 * @param options.instance - the id of its instance, whatever the document says
 * @throws `InputError` naming the path in the document, for example
 *   `packages[17].name must be the name of an npm package`
 */
export async function parseInventory(
  document: unknown,
  packages: Iterable<unknown>,
  options: { instance?: string } = {},
): Promise<Inventory> {
  const { packages: first, ...head } = parseBy(documentSchema, document);
  const facts = parseBy(reportedHeadSchema, head);
  const instance = options.instance ?? facts.instance;
  if (instance === undefined || !isInstanceId(instance)) {
    throw new InputError(
      'instance must be the id of an instance, 1 to 63 characters of [a-z0-9-]',
    );
  }
  return {
    ...facts,
    instance,
    packages: await parsePackages([first, packages]),
  };
}

async function parsePackages(
  lists: Array<Iterable<unknown>>,
): Promise<InventoryPackage[]> {
  const breathe = createBreather();
  const packages = new Map<string, InventoryPackage>();
  for (const list of lists) {
    for (const value of list) {
      const path = `packages[${packages.size}]`;
      if (packages.size >= INVENTORY_LIMITS.packages) {
        throw new InputError(
          `packages must have at most ${INVENTORY_LIMITS.packages} items, and has more; it is for what workspaces declare, not for all of node_modules`,
        );
      }
      const pkg = parseBy(reportedPackageSchema, value, path);
      if (packages.has(pkg.name)) {
        throw new InputError(`${path}.name is '${pkg.name}' once more`);
      }
      packages.set(pkg.name, pkg);
      await breathe();
    }
  }
  return [...packages.values()];
}
