import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  InstancePackage,
  InstancePackagesQuery,
  InstancesResponse,
  marketplaceInventoryReadPermission,
  marketplaceInventoryUpdatePermission,
} from 'backstage-plugin-marketplace-common';
import { Router } from 'express';
import { InstanceView } from '../marketplace/InstanceView';
import { instancePackagesCsv } from '../marketplace/views/instancePackagesCsv';
import { listInstancePackages } from '../marketplace/views/listInstancePackages';
import { audited } from './audited';
import { authorize } from './authorize';
import type { RouterOptions } from './createRouter';
import { instancePackagesQuery } from './instancePackagesQuery';
import { instanceSummaries } from './instanceSummaries';

/** `/instances`: each deployed Backstage, and the packages that it has. */
export function addInstanceRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { callers, httpAuth, inventories, permissions } = options;

  router.get('/instances', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await authorize(
      permissions,
      marketplaceInventoryReadPermission,
      credentials,
    );
    const answer: InstancesResponse = {
      items: await instanceSummaries(options),
    };
    res.json(answer);
  });

  router.get('/instances/:id/packages', async (req, res) => {
    const { id } = req.params;
    const query = instancePackagesQuery(req.query);
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await authorize(
      permissions,
      marketplaceInventoryReadPermission,
      credentials,
    );
    const caller = await callers.ofReader(credentials);
    const view = await options.marketplace.viewOf(id, caller);
    res.vary('Accept');
    if (req.accepts(['application/json', 'text/csv']) !== 'text/csv') {
      res.json(await listInstancePackages(view, query));
      return;
    }
    const csv = await instancePackagesCsv(await allPackages(view, query));
    res.type('text/csv').attachment(`packages-of-${id}.csv`).send(csv);
  });

  router.delete('/instances/:id', async (req, res) => {
    const { id } = req.params;
    await audited(
      req,
      options,
      {
        eventId: 'instance-delete',
        severityLevel: 'medium',
        meta: { instance: id },
        permission: marketplaceInventoryUpdatePermission,
      },
      async () => {
        if (id === options.instance) {
          throw new ConflictError(
            `'${id}' is the instance that answers; it would take its inventory again`,
          );
        }
        if (!(await inventories.delete(id))) {
          throw new NotFoundError(`There is no instance '${id}'`);
        }
      },
    );
    res.status(204).end();
  });
}

async function allPackages(
  view: InstanceView,
  { cursor, ...query }: InstancePackagesQuery,
): Promise<InstancePackage[]> {
  const limit = view.inventory?.packages.size ?? 0;
  const { items } = await listInstancePackages(view, { ...query, limit });
  return items;
}
