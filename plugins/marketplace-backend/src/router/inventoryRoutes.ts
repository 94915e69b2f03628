import { ConflictError, InputError } from '@backstage/errors';
import {
  INVENTORY_LIMITS,
  marketplaceInventoryUpdatePermission,
} from 'backstage-plugin-marketplace-common';
import { Router } from 'express';
import { isInstanceId } from '../inventory/isInstanceId';
import { parseInventoryText } from '../inventory/parseInventoryText';
import { toReport } from '../inventory/toReport';
import { audited } from './audited';
import type { RouterOptions } from './createRouter';
import { readBody } from './readBody';

/**
 * `/instances/{id}/inventory`: other instances send what they have. It has to be added
 * before what reads bodies, as it takes larger ones, and only of those who may send them.
 */
export function addInventoryRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { inventories } = options;

  router.put('/instances/:id/inventory', async (req, res) => {
    const { id } = req.params;
    if (!isInstanceId(id)) {
      throw new InputError(
        `The id of an instance has 1 to 63 characters of [a-z0-9-], neither beginning nor ending with a hyphen`,
      );
    }
    const [unknown] = Object.keys(req.query);
    if (unknown !== undefined) {
      throw new InputError(`Unknown query parameter '${unknown}'`);
    }
    await audited(
      req,
      options,
      {
        eventId: 'inventory-update',
        severityLevel: 'medium',
        meta: { instance: id },
        permission: marketplaceInventoryUpdatePermission,
      },
      async () => {
        if (id === options.instance) {
          throw new ConflictError(
            `'${id}' is the instance that answers; it takes its own inventory. Give the other one an id of its own (marketplace.inventory.instance)`,
          );
        }
        const body = await readBody(req, res, INVENTORY_LIMITS.bytes);
        const inventory = await parseInventoryText(body, { instance: id });
        return {
          outcome: await inventories.save(toReport(inventory)),
          packages: inventory.packages.length,
          findings: inventory.findings.length,
        };
      },
    );
    res.status(204).end();
  });
}
