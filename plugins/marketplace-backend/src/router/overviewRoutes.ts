import { NotFoundError } from '@backstage/errors';
import { marketplaceInventoryReadPermission } from 'backstage-plugin-marketplace-common';
import { Router } from 'express';
import { overviewOf } from '../marketplace/views/overviewOf';
import { authorize } from './authorize';
import type { RouterOptions } from './createRouter';
import { instanceQuery } from './instanceQuery';
import { instanceSummaries } from './instanceSummaries';

/** `/overview`: what there is to see and to do in an instance. */
export function addOverviewRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { callers, httpAuth, marketplace, permissions, registry } = options;

  router.get('/overview', async (req, res) => {
    const query = instanceQuery(req.query);
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await authorize(
      permissions,
      marketplaceInventoryReadPermission,
      credentials,
    );
    const caller = await callers.ofReader(credentials);
    const [view, summaries, progress] = await Promise.all([
      marketplace.viewOf(query.instance, caller),
      instanceSummaries(options),
      registry.progress(),
    ]);
    const instance = summaries.find(({ id }) => id === view.instance);
    if (!instance) {
      throw new NotFoundError(
        `No inventory of instance '${view.instance}' is known yet`,
      );
    }
    const { enabled } = registry;
    res.json(
      overviewOf(view, { instance, registry: { ...progress, enabled } }),
    );
  });
}
